package org.proofmark.examples;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sheet of rows under named columns, written as CSV after RFC 4180 with line feeds: the same bytes on every system. */
record Table(List<String> columns, List<Row> rows) {
    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
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
