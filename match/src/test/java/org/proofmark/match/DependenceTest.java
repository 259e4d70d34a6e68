package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependenceTest {
    private static final String TOWNS = """
        id: id
        columns:
          name: surname
          born: date
          town: place
          postcode: postcode
        """;

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(11);

    /** Of each class of values pairs are drawn, and they stand for all that agree: eight of values in two rows, 135 of values in ten. */
    @Test
    void drawnPairsStandForAllThatAgree() throws IOException {
        List<String> table = new ArrayList<>(List.of("id,name,born,town,postcode"));
        for (int row = 0; row < 16; row++) {
            table.add("a" + row + "," + word(row / 2) + ",,,");
        }
        for (int row = 0; row < 30; row++) {
            table.add("b" + row + "," + word(100 + row / 10) + ",,,");
        }
        Rows rows = read(TOWNS, table);
        List<FieldLevels> levels = FieldLevels.of(rows);
        AgreeingPairs drawn = AgreeingPairs.of(rows, levels, 0);
        double[] pairs = new double[1 + Frequencies.CLASSES];
        for (int pair = 0; pair < drawn.sample().size(); pair++) {
            int level = drawn.sample().level(pair, 0);
            pairs[level] += drawn.sample().times()[pair] * drawn.stands()[level];
        }
        assertThat(pairs[2]).isCloseTo(8, within(1e-9));
        assertThat(pairs[4]).isCloseTo(3 * 45, within(1e-9));
        assertThat(Arrays.stream(pairs).sum()).isCloseTo(8 + 3 * 45, within(1e-9));
    }

    @Test
    void aPostcodeIsToldByItsTown() throws IOException {
        TableLinkage linkage = link(people(4000, 200, false));
        assertThat(linkage.model())
                .anyMatch(line -> line.equals("postcode depends on town") || line.equals("town depends on postcode"))
                .noneMatch(line -> line.startsWith("name depends"));
    }

    @Test
    void whatHasNothingToDoWithEachOtherIsNotSaidToDepend() throws IOException {
        TableLinkage linkage = link(people(4000, 200, true));
        assertThat(linkage.model()).noneMatch(line -> line.contains(" depends on "));
    }

    /** Given that the town agrees, the next postcode of ten agrees in one case of ten, however rare it is in the table. */
    @Test
    void howItTellsIsEstimated() throws IOException {
        Rows rows = read(TOWNS, people(4000, 0, false));
        List<FieldLevels> levels = FieldLevels.of(rows);
        double[][] same = new double[4][];
        double[][] other = new double[4][];
        for (int field = 0; field < 4; field++) {
            int count = levels.get(field).count();
            same[field] = IntStream.range(0, count)
                    .mapToDouble(level -> level == 0 ? 0 : 0.05)
                    .toArray();
            other[field] = IntStream.range(0, count)
                    .mapToDouble(level -> level == 0 ? 0 : 0.001)
                    .toArray();
        }
        double[][] shares =
                Collections.nCopies(1 + Frequencies.CLASSES, other[3]).toArray(double[][]::new);
        Dependence chosen =
                new Dependence(List.of(List.of(), List.of(), List.of(), List.of(new Dependence.Case(2, -1, shares))));
        Model model = new Model(same, other, chosen, Delivery.none(), Move.none(), 1e-9);
        double[][] estimated = new DependenceChoice(rows, levels, 0)
                .estimate(chosen, model)
                .cases()
                .get(3)
                .getFirst()
                .shares();
        for (int level : new int[] {0, 7}) { // whatever the town is, and a town in 64 rows or more
            double equal = IntStream.range(1, FieldLevels.FIRST_ALIKE)
                    .mapToDouble(l -> estimated[level][l])
                    .sum();
            assertThat(equal).isCloseTo(0.1, within(0.01));
        }
    }

    /** Names, days and towns by chance; the postcode one of ten of the town, or by chance as well. */
    private List<String> people(int people, int doubles, boolean byChance) {
        List<String> rows = new ArrayList<>(List.of("id,name,born,town,postcode"));
        for (int person = 0; person < people; person++) {
            int town = random.nextInt(60);
            int area = byChance ? random.nextInt(600) : town * 10 + random.nextInt(10);
            String cells = "," + word(random.nextInt(3000)) + "," + (1900 + random.nextInt(100)) + "-0"
                    + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + "," + word(town + 5000) + ","
                    + (100_000 + area * 997);
            rows.add("T" + person + "-1" + cells);
            if (person < doubles) {
                rows.add("T" + person + "-2" + cells);
            }
        }
        return rows;
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 20; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt((rest * 7 + number) % 5));
        }
        return word.toString();
    }

    private Rows read(String spec, List<String> rows) throws IOException {
        return TableReader.read(MadeTable.spec(folder, spec), List.of(MadeTable.write(folder, "a.csv", rows)));
    }

    private TableLinkage link(List<String> rows) throws IOException {
        return TableLinkage.link(MadeTable.spec(folder, TOWNS), List.of(MadeTable.write(folder, "a.csv", rows)));
    }
}
