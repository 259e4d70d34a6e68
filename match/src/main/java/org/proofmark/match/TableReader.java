package org.proofmark.match;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads one table, or two, from CSV files in UTF-8 with a heading row; a name that ends in {@code .gz} is unpacked. */
final class TableReader {
    private static final int BATCH = 1 << 14;

    private final LinkSpec spec;
    private final RowsBuilder builder;

    private TableReader(LinkSpec spec) {
        this.spec = spec;
        this.builder = new RowsBuilder(spec);
    }

    static Rows read(LinkSpec spec, List<Path> files) {
        TableReader reader = new TableReader(spec);
        for (Path file : files) {
            reader.add(file);
            reader.builder.endTable();
        }
        return reader.builder.build();
    }

    private void add(Path file) {
        try (Reader text = open(file);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(spec.separator())
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new LinkageException(file + " is empty. The first row holds the columns' names.");
            }
            int[] columns = columns(records.next(), file);
            List<String[]> cells = new ArrayList<>(BATCH);
            List<String> ids = new ArrayList<>(BATCH);
            while (records.hasNext()) {
                CsvRecord row = records.next();
                ids.add(cell(row, columns[0]));
                cells.add(cells(row, columns));
                if (ids.size() == BATCH) {
                    builder.add(cells, ids);
                    cells.clear();
                    ids.clear();
                }
            }
            builder.add(cells, ids);
        } catch (IOException e) {
            throw new LinkageException(
                    file + " cannot be read: " + e.getMessage() + ". Check its name and your rights.");
        }
    }

    private String[] cells(CsvRecord row, int[] columns) {
        String[] cells = new String[columns.length - 1];
        for (int field = 0; field < cells.length; field++) {
            cells[field] = cell(row, columns[field + 1]);
        }
        for (int field = 0; field < cells.length; field++) {
            if (spec.fields().get(field).kind() == FieldKind.TEXT) {
                cells[field] = withTitles(cells, field);
            }
        }
        return cells;
    }

    /** A description is read behind the titles of its row: what one table says in the one, another says in the other. */
    private String withTitles(String[] cells, int text) {
        StringBuilder all = new StringBuilder();
        for (int field = 0; field < cells.length; field++) {
            if (spec.fields().get(field).kind() == FieldKind.TITLE) {
                all.append(cells[field]).append(' ');
            }
        }
        return all.append(cells[text]).toString();
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column).strip() : "";
    }

    private int[] columns(CsvRecord heading, Path file) {
        List<String> names = heading.getFields().stream().map(String::strip).toList();
        int[] columns = new int[spec.fields().size() + 1];
        columns[0] = column(names, spec.id(), file);
        for (int field = 0; field < spec.fields().size(); field++) {
            columns[field + 1] = column(names, spec.fields().get(field).column(), file);
        }
        return columns;
    }

    private static int column(List<String> names, String name, Path file) {
        int column = names.indexOf(name);
        if (column < 0) {
            throw new LinkageException(file + " has no column \"" + name + "\"; it has " + String.join(", ", names)
                    + ". Correct the specification, or its separator.");
        }
        return column;
    }

    private static Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
    }
}
