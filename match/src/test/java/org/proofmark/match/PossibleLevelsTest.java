package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the signs of two texts rule out is never what a look at them finds. */
class PossibleLevelsTest {
    private static final int TEXTS = 300;

    private final SplittableRandom random = new SplittableRandom(17);

    @Test
    void ofNamesAndPlaces() {
        Texts texts = texts(() -> letters("aeinorst klm", 14));
        check(texts, new SpellingComparison(texts), 0.5);
    }

    @Test
    void ofCodes() {
        Texts texts = texts(() -> letters("0123456789ab", 12));
        check(texts, new CodeComparison(texts), 0.5);
    }

    @Test
    void ofPostcodes() {
        Texts texts = texts(() -> letters("012345abc", 7));
        check(texts, new PostcodeComparison(texts), 0.1);
    }

    @Test
    void ofAddresses() {
        Texts texts = texts(() -> letters("abeknost.", 9) + "@" + letters("eno", 3));
        check(texts, new EmailComparison(texts), 0.1);
    }

    @Test
    void ofDays() {
        Texts texts =
                texts(() -> Integer.toString(random.nextInt(random.nextInt(5) == 0 ? 2000 : 19_900_000, 19_991_231)));
        int[] days = new int[texts.size() + 1];
        for (int text = 1; text < days.length; text++) {
            days[text] = Integer.parseInt(texts.text(text));
        }
        check(texts, new DateComparison(texts, days), 0.1);
    }

    private interface Maker {
        String text();
    }

    private Texts texts(Maker maker) {
        Texts texts = new Texts();
        while (texts.size() < TEXTS) {
            texts.add(maker.text());
        }
        texts.close();
        return texts;
    }

    private String letters(String of, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(most); text.length() < length; ) {
            text.append(of.charAt(random.nextInt(of.length())));
        }
        return text.toString();
    }

    private static void check(Texts texts, Comparison comparison, double least) {
        double[] bits = new double[comparison.levels().size()];
        SignBounds bounds = new SignBounds(comparison, bits);
        long levels = 0;
        long possible = 0;
        for (int a = 1; a <= TEXTS; a++) {
            for (int b = 1; b <= TEXTS; b++) {
                int set = bounds.possible(
                        texts.signs(a), bounds.length(texts.length(a)), texts.signs(b), bounds.length(texts.length(b)));
                set = set == 0 ? -1 : set;
                levels += bits.length;
                possible += Integer.bitCount(set & ((1 << bits.length) - 1));
                if (a != b) {
                    assertThat(set >> comparison.level(a, b) & 1)
                            .as("%s and %s", texts.text(a), texts.text(b))
                            .isEqualTo(1);
                }
            }
        }
        assertThat(1 - (double) possible / levels).isGreaterThan(least);
    }
}
