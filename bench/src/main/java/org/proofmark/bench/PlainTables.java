package org.proofmark.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.proofmark.match.Field;
import org.proofmark.match.LinkSpec;

/**
 * One table, or two one after the other, as texts: what a peer is given.
 *
 * @param ids what the user calls each row
 * @param cells for each row the columns of the specification, in its order; empty where nothing is said
 * @param firstTable how many rows the first table has
 */
record PlainTables(List<String> ids, List<List<String>> cells, int firstTable) {
    static PlainTables read(LinkSpec spec, List<Path> files) {
        List<String> ids = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        int firstTable = 0;
        for (Path file : files) {
            try (Reader text = open(file);
                    CsvReader<CsvRecord> csv = CsvReader.builder()
                            .fieldSeparator(spec.separator())
                            .allowMissingFields(true)
                            .allowExtraFields(true)
                            .ofCsvRecord(text)) {
                int[] columns = new int[0];
                for (CsvRecord row : csv) {
                    if (columns.length == 0) {
                        columns = columns(spec, row.getFields());
                    } else {
                        List<String> texts = Arrays.stream(columns)
                                .mapToObj(column -> cell(row, column))
                                .toList();
                        ids.add(texts.getFirst());
                        cells.add(texts.subList(1, texts.size()));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            firstTable = firstTable == 0 ? ids.size() : firstTable;
        }
        return new PlainTables(ids, cells, firstTable);
    }

    int rows() {
        return ids.size();
    }

    boolean areTwo() {
        return firstTable < rows();
    }

    private static Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8);
    }

    /** Where the id and the columns of a specification are in a file. */
    private static int[] columns(LinkSpec spec, List<String> heading) {
        List<String> names = heading.stream().map(String::strip).toList();
        return Stream.concat(Stream.of(spec.id()), spec.fields().stream().map(Field::column))
                .mapToInt(names::indexOf)
                .toArray();
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column).strip() : "";
    }
}
