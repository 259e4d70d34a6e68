package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "12-345 | 1-2345",
                "12/34.5\\6 | 123456",
                "12 – 34 | 12−34",
                "mk iii | MKIII",
                "З45 | 345",
                "з45 | 345",
                "АО7 | A07",
                "АО7 | AO7",
                "Ч1 | 41",
                "Б1 | 61",
                "АВЕКМНОРСТХ | ABEKMHOPCTX",
                "ΑΒΕ | ABE",
                "١٢٣ | 123",
                "١٢ | ١٣",
                "٧٧ | ٨٨",
                "٥ | 0",
                "۱۲۳ | 123",
                "１２３ＡＢ | 123ab",
                "१२३ | 123",
                "é1 | E1",
                "e\u0301 | é",
                "ـ12ـ | 12",
                "1\u200E2 | 12",
            })
    void theseShareAKey(String a, String b) {
        assertThat(Folding.key(a)).isEqualTo(Folding.key(b));
    }

    @ParameterizedTest
    @CsvSource({"№5, No5", "②, 2", "½, 12", "²,2", "Ⅷ, VIII", "B1, 81", "S1, 51", "1, I", "6, 9", "12, 21"})
    void theseDoNot(String a, String b) {
        assertThat(Folding.key(a)).isNotEqualTo(Folding.key(b));
    }

    @Test
    void textKeepsApartWhatOnlyTheKeyJoins() {
        assertThat(Folding.text("lot 12-2018")).isEqualTo("LOT122018");
        assertThat(Folding.text("12-2013")).isNotEqualTo(Folding.text("12-2018"));
        assertThat(Folding.text("١٢٣٥٠")).isEqualTo("12350");
        assertThat(Folding.text("О0")).isEqualTo("O0");
    }

    @Test
    void aDotIsLookedUpAsAnArabicZeroAndTheOtherWayRound() {
        assertThat(Folding.keys("1.2")).containsExactly("12", "102");
        assertThat(Folding.keys("١٠٢")).containsExactly("102", "12");
        assertThat(Folding.keys("12-4")).containsExactly("124").first().isEqualTo(Folding.key("12-4"));
        assertThat(Folding.keys(".".repeat(10_000))).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void onlyCertainReadingsHaveAKey() {
        assertThat(Folding.key(Reading.parse("1<2>-:star:"))).contains(Folding.key("12:star:"));
        assertThat(Folding.key(Reading.parse("12?"))).isEmpty();
    }

    @Test
    void allChoicesOfACharacterLieInOneClass() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            int[] choices = Folded.of(point).choices();
            for (int choice : choices) {
                if (choice != LookAlikes.DOT && Folding.classOf(choice) != Folding.classOf(choices[0])) {
                    assertThat(choices).as("U+%04X", point).isEmpty();
                }
            }
        }
    }

    @Test
    void theIndexMissesNoCandidate() {
        String characters = "0O5О٠٥23З٢٣78٧٨۷.-/ aA4ЧB";
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        int candidates = 0;
        for (int i = 0; i < 300_000; i++) {
            String a = text(random, characters);
            String b = text(random, characters);
            if (Matching.compatibleFolded(Reading.literal(a), Reading.literal(b))) {
                candidates++;
                assertThat(Folding.keys(b)).as("%s and %s", a, b).contains(Folding.key(a));
                assertThat(Folding.keys(a)).as("%s and %s", b, a).contains(Folding.key(b));
            }
        }
        assertThat(candidates).isGreaterThan(3_000);
    }

    @Test
    void foldingLeavesTheReadingAlone() {
        Reading reading = Reading.parse("З-٢ a");
        List<Cell> before = reading.cells();
        Folding.key(reading);
        Matching.compatibleFolded(reading, Reading.parse("32A"));
        assertThat(reading.cells()).isEqualTo(before);
        assertThat(reading.print()).isEqualTo("З-٢ a");
    }

    private static String text(RandomGenerator random, String characters) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(5); left > 0; left--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }
}
