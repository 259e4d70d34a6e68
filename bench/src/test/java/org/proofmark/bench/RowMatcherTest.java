package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.proofmark.notation.Matching;
import org.proofmark.notation.Reading;

/**
 * The matcher is what everything else is held against, so it is itself compared with two things that know no automata: a table of
 * alignments, and all texts of two characters up to length seven, written out.
 */
class RowMatcherTest {
    private static final String[] PIECES = {"A", "B", "?", "(A)", "[AB]", "[BA]", "*", "{}", "{A?}", "<A>"};
    private static final int LONGEST = 7;

    private final RandomGenerator random = Population.random(5);

    @Test
    void withoutMisreadsItSaysWhatMatchingSays() {
        int yes = 0;
        for (int i = 0; i < 20_000; i++) {
            String question = notation(6);
            String row = notation(6);
            boolean compatible = Matching.compatible(Reading.parse(question), Reading.parse(row));
            assertThat(fits(question, row, 0)).as("%s and %s", question, row).isEqualTo(compatible);
            yes += compatible ? 1 : 0;
        }
        assertThat(yes).isBetween(4_000, 16_000);
    }

    @Test
    void withMisreadsItSaysWhatTheTableOfAlignmentsSays() {
        int[] seen = new int[4];
        for (int i = 0; i < 20_000; i++) {
            String question = notation(9);
            String row = notation(9);
            int misreads = PlainMisreads.between(places(question), places(row));
            seen[Math.min(misreads, 3)]++;
            for (int allowed = 0; allowed <= 2; allowed++) {
                assertThat(fits(question, row, allowed))
                        .as("%s and %s with %s misreads", question, row, allowed)
                        .isEqualTo(misreads <= allowed);
            }
        }
        assertThat(Arrays.stream(seen).min().orElseThrow()).isGreaterThan(500);
    }

    @Test
    void tableOfAlignmentsSaysWhatAllTextsSay() {
        List<String> texts = texts();
        for (int i = 0; i < 400; i++) {
            String one = notation(3);
            String other = notation(3);
            assertThat(PlainMisreads.between(places(one), places(other)))
                    .as("%s and %s", one, other)
                    .isEqualTo(least(fitting(one, texts), fitting(other, texts)));
        }
    }

    @Test
    void twoNeighboursTurnedRoundAreOneMisreadAndAreNotTouchedTwice() {
        assertThat(fits("AB", "BA", 1)).isTrue();
        assertThat(fits("CA", "ABC", 2)).isFalse();
        assertThat(fits("A*B", "BA", 1)).isTrue();
        assertThat(fits("AXB", "BXA", 1)).isFalse();
    }

    private static int least(List<String> some, List<String> others) {
        int least = Integer.MAX_VALUE;
        for (String one : some) {
            for (String other : others) {
                least = Math.min(least, PlainMisreads.between(places(one), places(other)));
            }
        }
        return least;
    }

    private static List<String> fitting(String notation, List<String> texts) {
        Reading reading = Reading.parse(notation);
        return texts.stream()
                .filter(text -> Matching.compatible(reading, Reading.literal(text)))
                .toList();
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int i = 0; texts.get(i).length() < LONGEST - 1; i++) {
            texts.add(texts.get(i) + "A");
            texts.add(texts.get(i) + "B");
        }
        return texts;
    }

    private static boolean fits(String question, String row, int misreads) {
        RowCodes codes = new RowCodes();
        byte[] bytes = codes.row(row);
        return new RowMatcher(places(question), misreads, codes.choices()).fits(bytes, 0, bytes.length);
    }

    private static List<Place> places(String notation) {
        return Place.of(Reading.parse(notation));
    }

    private String notation(int most) {
        StringBuilder notation = new StringBuilder();
        for (int pieces = 1 + random.nextInt(most); pieces > 0; pieces--) {
            notation.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return notation.toString();
    }
}
