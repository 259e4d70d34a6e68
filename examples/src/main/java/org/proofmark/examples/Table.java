package org.proofmark.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sheet of rows under named columns, written as CSV after RFC 4180 with line feeds: the same bytes on every system. */
record Table(List<String> columns, List<Row> rows) {
    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads a file that {@link #csv} wrote, or a person in the same form. */
    static Table read(Path file) throws IOException {
        List<List<String>> lines = new CsvLines(Files.readString(file)).all();
        List<String> columns = lines.getFirst();
        return new Table(
                columns,
                lines.stream().skip(1).map(cells -> row(columns, cells, file)).toList());
    }

    private static Row row(List<String> columns, List<String> cells, Path file) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(file + " has a line of " + cells.size() + " cells under "
                    + columns.size() + " columns: " + cells + ". Put texts with commas in quotation marks.");
        }
        Row row = new Row();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    String csv() {
        return Stream.concat(Stream.of(line(columns)), rows.stream().map(this::line))
                .collect(Collectors.joining());
    }

    private String line(Row row) {
        return line(columns.stream().map(row::value).toList());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Table::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
