package org.proofmark.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.Term;

/**
 * How the columns of a file become records: read from a YAML file that anyone can write, explained in {@code docs/import.md}.
 * Nothing in it runs. A mapping may be used for many imports, by one thread at a time.
 */
public final class Mapping {
    private final String name;
    private final String fileName;
    private final String sha256;
    private final Layout layout;
    private final Rules rules;

    Mapping(String name, String fileName, String sha256, Layout layout, Rules rules) {
        this.name = name;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.layout = layout;
        this.rules = rules;
    }

    /**
     * How the file is written.
     *
     * @param format null: as its name ends
     * @param sheet name or number of the sheet, for workbooks
     * @param header row of the header, from 1
     */
    record Layout(@Nullable Format format, Charset encoding, char delimiter, String sheet, int header) {}

    /** The kinds of file that can be read. */
    enum Format implements Term {
        CSV,
        XLSX
    }

    /**
     * What its rows mean.
     *
     * @param only which rows are taken at all
     * @param handling of the import itself
     */
    record Rules(
            Columns columns,
            Condition only,
            SourceRule source,
            List<SubjectRule> subjects,
            Handling handling,
            boolean synthetic) {}

    /** Reads a mapping; throws {@link MappingException} with line and remedy where it cannot be used. */
    public static Mapping read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return MappingReader.read(String.valueOf(file.getFileName()), in.readNBytes(MappingReader.MOST_BYTES + 1));
        } catch (IOException e) {
            throw new MappingException(
                    Code.MAPPING_UNREADABLE,
                    file.toString(),
                    0,
                    0,
                    "It cannot be read.",
                    Files.isDirectory(file) ? "Name a file, not a folder." : "Check its name and its permissions.");
        }
    }

    /**
     * Reads a mapping from memory.
     *
     * @param fileName what it is called in messages and in the record of the import
     */
    public static Mapping parse(String fileName, byte[] yaml) {
        return MappingReader.read(fileName, yaml);
    }

    /** The first part of all its locators. */
    public String name() {
        return name;
    }

    /** The name of the file it came from, without folders. */
    public String fileName() {
        return fileName;
    }

    /** SHA-256 of its bytes, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    Rules rules() {
        return rules;
    }

    /** Opens a file that is written as this mapping says, its columns found. */
    Table open(Path file) {
        DigestedFile.check(file);
        boolean workbook = layout.format() == null
                ? file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                : layout.format() == Format.XLSX;
        Table table = workbook
                ? new XlsxTable(file, layout.sheet(), layout.header())
                : new CsvTable(file, layout.encoding(), layout.delimiter(), layout.header());
        try {
            table.select(rules.columns().find(table.header()));
            return table;
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }
}
