package org.proofmark.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Tables of made-up rows of which one in twenty is a second row of a thing. The id names the thing and the row: {@code T17-2}. What
 * happens to second rows, and how often, was written down before any of these tables was linked and has not been changed after.
 */
enum GeneratedTable {
    /** People in households, with twins and moves. */
    PEOPLE("given_name,surname,date_of_birth,street,place,postcode,phone") {
        @Override
        RowSource source(long seed, int rows) {
            return new PeopleRows(seed, rows);
        }
    },
    /** People who have nothing to do with each other. */
    PLAIN("given_name,surname,date_of_birth,town,postcode,email") {
        @Override
        RowSource source(long seed, int rows) {
            return new PlainRows(seed);
        }
    },
    /** Documented weapons. */
    ITEMS("maker,model,type,calibre,serial,country,year,secondary_mark,place,recovered") {
        @Override
        RowSource source(long seed, int rows) {
            return new ItemRows(seed);
        }
    };

    private static final int KEPT = 4096;

    private final String heading;

    GeneratedTable(String heading) {
        this.heading = heading;
    }

    /** @param rows about how many the table will have */
    abstract RowSource source(long seed, int rows);

    /** As it is called on the command line, and its specification. */
    String term() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this term. */
    static GeneratedTable of(String term) {
        return Arrays.stream(values())
                .filter(table -> table.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No table ‘" + term
                        + "’ can be made up. Ask for one of "
                        + Arrays.stream(values()).map(GeneratedTable::term).toList() + "."));
    }

    void write(Path file, int rows, long seed) throws IOException {
        write(file, rows, seed, row -> row);
    }

    /** @param written how a row is written down; it must not change the row that it is given */
    void write(Path file, int rows, long seed, UnaryOperator<String[]> written) throws IOException {
        RowSource source = source(seed, rows);
        SplittableRandom random = new SplittableRandom(seed + 2);
        String[][] kept = new String[KEPT][];
        int[] numbers = new int[KEPT];
        int[] copies = new int[KEPT];
        int thing = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id," + heading + "\n");
            for (int row = 0; row < rows; row++) {
                int place = random.nextInt(KEPT);
                String[] again = kept[place];
                if (again != null && random.nextInt(20) == 0) {
                    out.write(line("T" + numbers[place] + "-" + ++copies[place], written.apply(source.again(again))));
                } else {
                    kept[place] = source.next();
                    numbers[place] = thing++;
                    copies[place] = 1;
                    out.write(line("T" + numbers[place] + "-1", written.apply(kept[place])));
                }
            }
        }
    }

    private static String line(String id, String[] cells) {
        return Arrays.stream(cells).map(GeneratedTable::quoted).collect(Collectors.joining(",", id + ",", "\n"));
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') < 0 && cell.indexOf('"') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** For each row the thing that it is about. */
    static String[] truth(List<String> ids) {
        return ids.stream().map(id -> id.substring(0, id.indexOf('-'))).toArray(String[]::new);
    }
}
