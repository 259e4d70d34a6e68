package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is alike by chance is estimated from few pairs; here against every pair of a table. */
class ByChanceTest {
    private static final int ROWS = 4_000;
    private static final int NAME = 0;
    private static final int SERIAL = 1;

    @TempDir
    Path folder;

    private Rows rows;
    private List<FieldLevels> levels;
    private List<BlockKey> keys;
    private double[][] every;

    @BeforeEach
    void comparesEveryPair() throws IOException {
        read();
        every = levels.stream().map(field -> new double[field.count()]).toArray(double[][]::new);
        PairComparison comparison = new PairComparison(rows, levels);
        byte[] found = new byte[2];
        for (int first = 0; first < ROWS; first++) {
            for (int second = first + 1; second < ROWS; second++) {
                comparison.compare(first, second, found, 0);
                every[NAME][found[NAME]]++;
                every[SERIAL][found[SERIAL]]++;
            }
        }
    }

    /** Rows of forty names, with numbers that begin with one of five letters; a row in nine has none. */
    private void read() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<String> table = new ArrayList<>(List.of("id,name,serial"));
        for (int row = 0; row < ROWS; row++) {
            String name = "name " + random.nextInt(40);
            table.add(row + "," + name + "," + (random.nextInt(9) == 0 ? "" : serial(random)));
        }
        LinkSpec spec = MadeTable.spec(folder, "id: id\ncolumns:\n  name: name\n  serial: serial\n");
        rows = TableReader.read(spec, List.of(MadeTable.write(folder, "a.csv", table)));
        levels = FieldLevels.of(rows);
        keys = BlockKeys.of(rows, levels);
    }

    private static String serial(SplittableRandom random) {
        return "" + (char) ('A' + random.nextInt(5)) + (10_000 + random.nextInt(90_000));
    }

    @Test
    void whatSharesAKeyIsCounted() {
        assertThat(Sampling.isAll(rows)).isFalse();
        ByChance byChance = ByChance.draw(rows, levels, keys);
        assertThat(byChance.isByKeys(SERIAL)).isTrue();
        assertThat(byChance.isByKeys(NAME)).isFalse();
        double[] shares = byChance.under(model()).shares()[SERIAL];
        double present = levels.get(SERIAL).frequencies().present();
        int compared = 0;
        for (int level = FieldLevels.FIRST_ALIKE; level < shares.length; level++) {
            if (every[SERIAL][level] >= 200) {
                assertThat(shares[level] * present / every[SERIAL][level])
                        .as(levels.get(SERIAL).name(level))
                        .isCloseTo(
                                1, within(0.25)); // one sign of six lies in no key, and is left to pairs drawn from all
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(4);
    }

    /** Numbers of one make are looked at apart: here of two makes, of which one gives its numbers within twenty thousand. */
    @Test
    void numbersOfOneMakeAreCountedApart() throws IOException {
        List<String> table = new ArrayList<>(List.of("id,name,serial"));
        SplittableRandom random = new SplittableRandom(4);
        for (int row = 0; row < ROWS; row++) {
            boolean small = row % 2 == 0;
            table.add(row + ",name " + (small ? 1 : 2) + "," + (100_000 + random.nextInt(small ? 20_000 : 900_000)));
        }
        rows = TableReader.read(rows.spec(), List.of(MadeTable.write(folder, "b.csv", table)));
        levels = FieldLevels.of(rows);
        double[] ofMake = new double[levels.get(SERIAL).count()];
        PairComparison comparison = new PairComparison(rows, levels);
        byte[] found = new byte[2];
        for (int first = 0; first < ROWS; first++) {
            for (int second = first + 2; second < ROWS; second += 2) {
                comparison.compare(first, second, found, 0);
                ofMake[found[SERIAL]]++;
            }
        }
        double equal = Arrays.stream(ofMake, 1, FieldLevels.FIRST_ALIKE).sum();
        ByChance.Seen seen =
                ByChance.draw(rows, levels, BlockKeys.of(rows, levels)).under(model());
        double[] usual = seen.shares()[SERIAL];
        double[] shares = seen.ofMake(Make.of(rows, levels, NAME), SERIAL, usual, equal);
        double pairs = Arrays.stream(ofMake, 1, ofMake.length).sum();
        double sameShare = Arrays.stream(shares, 1, FieldLevels.FIRST_ALIKE).sum();
        assertThat(sameShare * pairs / equal).isCloseTo(1, within(0.1));
        int compared = 0;
        for (int level = FieldLevels.FIRST_ALIKE; level < shares.length; level++) {
            if (ofMake[level] >= 1_000) {
                String name = levels.get(SERIAL).name(level);
                assertThat(shares[level] * pairs / ofMake[level]).as(name).isCloseTo(1, within(0.25));
                compared += shares[level] > 1.5 * usual[level] ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(3);
    }

    /** Pairs drawn from all alone meet a level of one pair in thirty thousand some eight times. */
    @Test
    void keysMeetWhatIsRareOftener() {
        int level = FieldLevels.FIRST_ALIKE
                + levels.get(SERIAL).comparison().levels().indexOf("a look-alike sign");
        assertThat(every[SERIAL][level] / rows.pairs()).isLessThan(1e-4);
        AlikePairs drawn = Objects.requireNonNull(AlikePairs.of(rows, levels, keys, SERIAL));
        int met = 0;
        for (int pattern = 0; pattern < drawn.sample().size(); pattern++) {
            met += drawn.sample().level(pattern, SERIAL) == level
                    ? drawn.sample().times()[pattern]
                    : 0;
        }
        assertThat(met).isGreaterThan(150);
    }

    /** Of which every pair is of two things. */
    private Model model() {
        double[][] even = levels.stream()
                .map(field -> {
                    double[] shares = new double[field.count()];
                    Arrays.fill(shares, 1, shares.length, 1.0 / (shares.length - 1));
                    return shares;
                })
                .toArray(double[][]::new);
        return new Model(even, even, Dependence.none(2), Delivery.none(), Move.none(), 1e-12);
    }
}
