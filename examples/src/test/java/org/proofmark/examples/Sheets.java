package org.proofmark.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The committed files, as the tests read them. */
final class Sheets {
    static final Path EXAMPLES = Path.of(System.getProperty("proofmark.root", ".."), "examples");

    private Sheets() {}

    static List<Row> rows(String file) {
        try {
            return Table.read(EXAMPLES.resolve(file)).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The weapons of A, B and C. */
    static List<Row> weapons() {
        return weapons("north-east-syria/03-items.csv");
    }

    /** The weapons of the baseline. */
    static List<Row> baseline() {
        return weapons("north-east-syria/04-baseline-items.csv");
    }

    /** The weapons of all recoveries. */
    static List<Row> all() {
        return Stream.concat(weapons().stream(), baseline().stream()).toList();
    }

    private static List<Row> weapons(String file) {
        return rows(file).stream()
                .filter(r -> r.value(ItemColumns.CLASS).equals("weapon"))
                .toList();
    }

    static List<Row> of(List<Row> rows, String column, String value) {
        return rows.stream().filter(r -> r.value(column).equals(value)).toList();
    }
}
