package org.proofmark.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a table of made-up people of which one row in twenty is a second row of a person. The id names the person and the row:
 * {@code P17-2}.
 */
final class PeopleTable {
    private static final int KEPT = 4096;

    private PeopleTable() {}

    static void write(Path file, int rows, long seed) throws IOException {
        PersonMaker maker = new PersonMaker(seed, rows);
        PersonSlips slips = new PersonSlips(seed + 1, maker);
        SplittableRandom random = new SplittableRandom(seed + 2);
        Person[] kept = new Person[KEPT];
        int[] numbers = new int[KEPT];
        int[] copies = new int[KEPT];
        int person = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(Person.HEADING + "\n");
            for (int row = 0; row < rows; row++) {
                int place = random.nextInt(KEPT);
                Person again = kept[place];
                if (again != null && random.nextInt(20) == 0) {
                    out.write(slips.of(again).line("P" + numbers[place] + "-" + ++copies[place]));
                } else {
                    kept[place] = maker.next();
                    numbers[place] = person++;
                    copies[place] = 1;
                    out.write(kept[place].line("P" + numbers[place] + "-1"));
                }
            }
        }
    }

    /** For each row the person that it is about. */
    static String[] truth(List<String> ids) {
        return ids.stream().map(id -> id.substring(0, id.indexOf('-'))).toArray(String[]::new);
    }
}
