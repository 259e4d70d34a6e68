package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class MisreadScorerTest {
    private static final MisreadModel MODEL = MisreadModel.general();
    private static final String[] PIECES = {"8", "8", "B", "0", "3", "b", "-", " ", "(8)", "(-)", "[8B0]", "?", "*"};

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(23);

    @Test
    void theScoreIsTheSumOverAllAlignmentsWrittenOut() {
        MarkBackground seen = MarkBackground.of(List.of("B80", "B83", "B-88", "803", "8"));
        for (MisreadModel model : List.of(MODEL, MODEL.of(Technique.STAMPED).among(seen))) {
            for (int pair = 0; pair < 400; pair++) {
                Reading a = random(4);
                Reading b = random(4);
                if (!a.isBlank() && !b.isBlank()) {
                    assertThat(model.against(a).score(b))
                            .as("%s and %s", a, b)
                            .isCloseTo(new AllAlignments(model, a, b).bits(), within(1e-9));
                }
            }
        }
    }

    @Test
    void theOrderOfTheTwoReadingsDoesNotMatter() {
        GeneratedNotation notation = new GeneratedNotation(5);
        for (int pair = 0; pair < 2000; pair++) {
            Reading a = Reading.parse(notation.next());
            Reading b = Reading.parse(notation.next());
            assertThat(score(a, b)).as("%s and %s", a, b).isCloseTo(score(b, a), within(1e-9));
        }
    }

    @Test
    void equalNumbersScoreHowRareTheyAre() {
        for (String text : List.of("12", "K9B7741", "ZX-4471", "123456")) {
            assertThat(score(text, text)).isCloseTo(MarkBackground.general().bits(text), within(0.5));
        }
        assertThat(score("12", "12")).isBetween(5.0, 12.0);
        assertThat(score("K9B7741", "K9B7741")).isGreaterThan(32);
    }

    @Test
    void eachFurtherAgreeingSignRaisesTheScore() {
        for (int mark = 0; mark < 300; mark++) {
            StringBuilder text = new StringBuilder();
            double before = 0;
            for (int sign = 0; sign < 14; sign++) {
                text.append(GlyphConfusions.SIGNS.charAt(random.nextInt(36)));
                double now = score(text.toString(), text.toString());
                assertThat(now).as("%s", text).isGreaterThan(before);
                before = now;
            }
        }
    }

    @Test
    void aLookAlikeScoresBetweenTheSameAndAnother() {
        assertThat(score("4471882", "4471882"))
                .isGreaterThan(score("4471882", "447188Z") + 3)
                .isGreaterThan(score("4471882", "4471883") + 5);
        assertThat(score("4471882", "447188Z")).isGreaterThan(score("4471882", "447188K") + 3);
        assertThat(score("4471882", "4471832")).isGreaterThan(score("4471882", "4471842") + 2);
    }

    @Test
    void wearMakesACOfAGMoreOftenThanAGOfAC() {
        GlyphConfusions confusions = MisreadParameters.defaults().confusions();
        assertThat(confusions.of(Technique.STAMPED, 'G', 'C'))
                .isGreaterThan(confusions.of(Technique.STAMPED, 'C', 'G'));
    }

    @Test
    void whatIsOpenScoresByWhatItLeavesOpen() {
        double same = score("K9B7741", "K9B7741");
        double doubtful = score("K9B774(1)", "K9B7741");
        double either = score("K9B774[17]", "K9B7741");
        double unknown = score("K9B774?", "K9B7741");
        double other = score("K9B7748", "K9B7741");
        assertThat(List.of(same, doubtful, either, unknown, other)).isSortedAccordingTo((x, y) -> Double.compare(y, x));
        assertThat(score("K9B7741", "K9B774<1>")).isBetween(doubtful, same);
        assertThat(score("K9B774*", "K9B7741")).isBetween(other, unknown);
    }

    @Test
    void aSeparatorInAnotherPlaceIsNotTheSameNumber() {
        double same = score("12-345", "12-345");
        assertThat(score("12-345", "1-2345")).isLessThan(same - 6);
        assertThat(score("12-345", "12/345")).isBetween(score("12-345", "12345"), same - 1);
        assertThat(score("12 345", "12 345")).isGreaterThan(score("12 345", "1 2345") + 2);
    }

    @Test
    void theOrdinaryErrorsStayWellAboveChance() {
        String mark = "ZX-4471882";
        for (String read :
                List.of("ZX-447188", "ZX-44471882", "ZX-471882", "ZX-4417882", "4471882", "ZX 4471882", "zx-4471B82")) {
            assertThat(score(mark, read)).as(read).isGreaterThan(14);
        }
        assertThat(score(mark, "ZX-9035617")).isNegative();
        assertThat(score(mark, "")).isZero();
    }

    @Test
    void lookAlikesOfOtherScriptsAreRead() {
        assertThat(score("КЗ4471", "K34471")).isGreaterThan(15);
        assertThat(score("٤٤٧١٨٢", "447182")).isGreaterThan(12);
    }

    @Test
    void longReadingsNeitherOverflowNorVanish() {
        String text = "K9B7741".repeat(40);
        assertThat(score(text, text)).isBetween(1000.0, 2000.0);
        assertThat(score(text, "Z".repeat(280))).isBetween(-5000.0, -500.0);
        String longer = text.substring(0, 64);
        assertThat(score(longer, longer)).isCloseTo(MarkBackground.general().bits(longer), within(3.0));
    }

    private Reading random(int most) {
        StringBuilder notation = new StringBuilder();
        for (int pieces = 1 + random.nextInt(most); pieces > 0; pieces--) {
            notation.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return Reading.parse(notation.toString().replace("**", "*").replace("* *", "*"));
    }

    private static double score(String a, String b) {
        return score(Reading.parse(a), Reading.parse(b));
    }

    private static double score(Reading a, Reading b) {
        return MODEL.against(a).score(b);
    }
}
