package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.match.LinkSpec;
import org.proofmark.match.LinkSpecReader;

/** The laws of the made-up table of items beside what is drawn from them, and what they tell of its pairs. */
class ItemBoundTest {
    private static final int DRAWN = 200_000;
    private static final int FIRST_ROWS = 100_000;
    /** In standard errors; some thousand frequencies are compared. */
    private static final double FAR = 5;

    @TempDir
    Path folder;

    /** Every second row is possible, and those that are drawn often are as frequent as the law says. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void secondRowsAreAsFrequentAsTheLawSays(long seed) {
        ItemRows rows = new ItemRows(seed);
        ItemSecondLaw law = new ItemSecondLaw(seed);
        String[] first = rows.next();
        Map<List<String>, Integer> drawn = new HashMap<>();
        IntStream.range(0, DRAWN).forEach(i -> drawn.merge(Arrays.asList(rows.again(first)), 1, Integer::sum));
        assertThat(drawn.keySet())
                .allSatisfy(second -> assertThat(law.probability(first, second.toArray(String[]::new)))
                        .isPositive());
        assertThat(drawn.entrySet().stream().filter(second -> second.getValue() > 100))
                .hasSizeGreaterThan(50)
                .allSatisfy(second -> {
                    double expected =
                            DRAWN * law.probability(first, second.getKey().toArray(String[]::new));
                    assertThat((double) second.getValue()).isCloseTo(expected, within(FAR * Math.sqrt(expected)));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kalea", "Zastava M72", "12 mm", "x"})
    void spellingsAreAsFrequentAsTheLawSays(String text) {
        TypingSlips slips = new TypingSlips(new SplittableRandom(1));
        Map<String, Double> law = TypingSlips.law(text);
        Map<String, Integer> drawn = new HashMap<>();
        IntStream.range(0, DRAWN).forEach(i -> drawn.merge(slips.spelling(text), 1, Integer::sum));
        assertThat(law.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
        assertThat(drawn.keySet()).isSubsetOf(law.keySet());
        law.forEach((slip, p) -> assertThat((double) drawn.getOrDefault(slip, 0))
                .isCloseTo(DRAWN * p, within(FAR * Math.sqrt(DRAWN * p))));
    }

    @Test
    void numbersAreReadAsTheyWereCounted() {
        for (int number = 0; number < ItemFormat.COUNT; number++) {
            ItemFormat format = new ItemFormat(number, "KB");
            for (int count : new int[] {1, 17, 9_999, 10_000, 99_999, 100_000, 1_234_567}) {
                assertThat(format.count(format.written(count, 1987))).isEqualTo(count);
            }
            assertThat(format.count("KB-12")).isEqualTo(-1);
            assertThat(format.count("")).isEqualTo(-1);
            assertThat(format.year(format.written(17, 1987))).isEqualTo(number == 4 ? 87 : -1);
        }
        assertThat(ItemFormat.of(List.of("012345", "1234567"))).isEqualTo(new ItemFormat(0, "01"));
        assertThat(ItemFormat.of(List.of("12345", "123456")).number()).isEqualTo(1);
    }

    /**
     * How often a first row is to be expected right behind another of its batch. By the formula of Georgii, Nguyen and Zessin, those that
     * are there, each by 1 / its expectation beside all others, are as many as the places where one might yet be.
     */
    @Test
    void firstRowsAreAsFrequentInRunsAsTheLawSays() {
        ItemRows source = new ItemRows(5);
        List<String[]> rows =
                new ArrayList<>(Stream.generate(source::next).limit(FIRST_ROWS).toList());
        Map<String, Integer> known = new HashMap<>();
        IntStream.range(0, FIRST_ROWS).forEach(row -> known.put(String.join(",", rows.get(row)), row));
        boolean[] first = new boolean[2 * FIRST_ROWS];
        Arrays.fill(first, 0, FIRST_ROWS, true);
        IntStream.range(0, FIRST_ROWS).forEach(row -> rows.add(behind(rows.get(row))));
        ItemLooks looks = new ItemLooks(rows, first);
        ItemOriginals originals = new ItemOriginals(looks);
        IntStream.range(0, FIRST_ROWS).filter(row -> looks.of(row).possible()).forEach(originals::add);
        double there = 0;
        int free = 0;
        for (int place = FIRST_ROWS; place < rows.size(); place++) {
            int row = known.getOrDefault(String.join(",", rows.get(place)), -1);
            if (row < 0) {
                free += originals.logIntensity(place) > Double.NEGATIVE_INFINITY ? 1 : 0;
            } else if (looks.of(row).possible()) {
                originals.remove(row);
                there += Math.exp(-originals.logIntensity(row));
                originals.add(row);
            }
        }
        assertThat(free).isGreaterThan(FIRST_ROWS / 2);
        assertThat(there / free).isCloseTo(1, within(0.25));
    }

    /** The same with the next number and no rack number. */
    private static String[] behind(String[] row) {
        String[] next = row.clone();
        String serial = row[ItemRows.SERIAL];
        String figures = serial.replaceFirst("^.*[^0-9]", "");
        String more = String.format(Locale.ROOT, "%0" + figures.length() + "d", Integer.parseInt(figures) + 1);
        next[ItemRows.SERIAL] = serial.substring(0, serial.length() - figures.length()) + more;
        next[ItemRows.MARK] = ItemBatchLaw.marked(row) ? row[ItemRows.MARK] : "";
        return next;
    }

    /** The probabilities sum to the number of true pairs, and nobody who does not know the law does better. */
    @Test
    void whoKnowsTheLawIsRightMoreOftenThanOurLinkage() throws IOException {
        LinkSpec spec = LinkSpecReader.read(root().resolve("examples/link-specs/items.yaml"));
        double expected = 0;
        double variance = 0;
        PairFigures law = new PairFigures(0, 0, 0);
        PairFigures linkage = law;
        StringBuilder reports = new StringBuilder();
        for (long seed = 1; seed <= 4; seed++) {
            Path file = folder.resolve(seed + ".csv");
            GeneratedTable.ITEMS.write(file, 3_000, seed);
            PairList ours = new PairList();
            new OwnPeer().link(spec, List.of(file), ours);
            ItemBound bound = new ItemBound(PlainTables.read(spec, List.of(file)), seed);
            assertThat(bound.impossible()).isZero();
            reports.append(bound.report(ours.distinct()));
            assertThat(reports)
                    .contains("true pairs " + bound.figures(ours.distinct()).all());
            law = plus(law, bound.figures(bound.linked(0.5)));
            linkage = plus(linkage, bound.figures(ours.distinct()));
            expected += bound.sum();
            variance += Math.pow(bound.deviation(), 2);
        }
        assertThat(expected).isCloseTo((double) law.all(), within(3 * Math.sqrt(variance)));
        assertThat(reports).contains("wrong: ", "missed: ");
        assertThat(law.f1()).isGreaterThan(0.98).isGreaterThan(linkage.f1());
    }

    /** Who starts from something else than the truth comes to the same. */
    @Test
    void whereTheWalkStartsDoesNotMatter() throws IOException {
        LinkSpec spec = LinkSpecReader.read(root().resolve("examples/link-specs/items.yaml"));
        Path file = folder.resolve("table.csv");
        GeneratedTable.ITEMS.write(file, 5_000, 7);
        PlainTables table = PlainTables.read(spec, List.of(file));
        ItemBound fromTruth = new ItemBound(table, 7, 0, 0, 40);
        ItemBound spoilt = new ItemBound(table, 7, 8, 0, 1);
        ItemBound fromSpoilt = new ItemBound(table, 7, 8, 20, 40);
        double f1 = fromTruth.figures(fromTruth.linked(0.5)).f1();
        assertThat(spoilt.sum()).isGreaterThan(1.1 * fromTruth.sum());
        assertThat(fromSpoilt.sum()).isCloseTo(fromTruth.sum(), within(1.0));
        assertThat(fromSpoilt.figures(fromSpoilt.linked(0.5)).f1()).isCloseTo(f1, within(0.01));
    }

    private static PairFigures plus(PairFigures one, PairFigures other) {
        return new PairFigures(one.found() + other.found(), one.right() + other.right(), one.all() + other.all());
    }

    private static Path root() {
        return Path.of(Objects.requireNonNullElse(System.getProperty("proofmark.root"), ".."));
    }
}
