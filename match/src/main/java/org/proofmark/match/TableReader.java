package org.proofmark.match;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.zip.GZIPInputStream;

/** Reads one table, or two, from CSV files in UTF-8 with a heading row; a name that ends in {@code .gz} is unpacked. */
final class TableReader {
    private static final int BATCH = 1 << 14;

    private final LinkSpec spec;
    private final RowsBuilder builder;
    private ForkJoinTask<?> encoding = ForkJoinTask.adapt(() -> {}).fork();

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
        RowReader rows = new RowReader();
        try (Reader text = open(file);
                CsvReader<RowReader> csv = CsvReader.builder()
                        .fieldSeparator(spec.separator())
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .build(rows, text)) {
            Iterator<RowReader> records = csv.iterator();
            if (!records.hasNext()) {
                throw new LinkageException(file + " is empty. The first row holds the columns' names.");
            }
            records.next();
            rows.choose(columns(rows.heading(), file));
            if (!records.hasNext()) {
                throw new LinkageException(
                        file + " has no row below its heading. Name a table that holds what is to be linked.");
            }
            while (records.hasNext()) {
                records.next();
                if (rows.rows() >= BATCH) {
                    encode(rows.take());
                }
            }
            encode(rows.take());
            encoding.join();
        } catch (IOException e) {
            throw new LinkageException(
                    file + " cannot be read: " + e.getMessage() + ". Check its name and your rights.");
        }
    }

    /** One batch is encoded while the next is read. */
    private void encode(CellBatch cells) {
        encoding.join();
        encoding = ForkJoinPool.commonPool().submit(() -> builder.add(cells));
    }

    private int[] columns(List<String> names, Path file) {
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
