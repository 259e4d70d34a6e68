package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "12345 | 12345 | true",
                "12345 | 1234 | false",
                "1 2\\n3 | 123 | true",
                "(8)1 | 71 | true",
                "[8B]1 | 71 | false",
                "[8B]1 | [B3]1 | true",
                "[8B] | [36] | false",
                "[0-9] | 5 | false",
                "[0-9] | - | true",
                "? | [8B] | true",
                "? | :star: | true",
                ":star: | :moon: | false",
                ":star: | * | true",
                "?6[8B]* | 368 | true",
                "?6[8B]* | 16B4477 | true",
                "?6[8B]* | 68123 | false",
                "*12 | 21* | true",
                "*12 | *21 | false",
                "1*3 | *2* | true",
                "*a*b | b*a | false",
                "{} | 123 | true",
                "{12?} | 123 | true",
                "{12?} | 12 | false",
                "{1*} | 12345 | true",
                "{ } | anything | true",
                "<12>3 | 1[12](9) | true",
                "？؟＊ | 12345 | true",
                "？؟ | 1 | false",
                "Mk III\\* | Mk III4 | false",
                "* | {} | true",
            })
    void oneStringFitsBothOrNone(String a, String b, boolean compatible) {
        assertThat(Matching.compatible(Reading.parse(a), Reading.parse(b))).isEqualTo(compatible);
        assertThat(Matching.compatible(Reading.parse(b), Reading.parse(a))).isEqualTo(compatible);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "12-345 | 1-2345 | true",
                "12?45 | 12-45 | true",
                "12?45 | 1245 | false",
                "ab1 | AB1 | true",
                "О1 | 01 | true",
                "О1 | O1 | true",
                "O1 | 01 | false",
                "٢ | ٣ | true",
                "٢ | 3 | true",
                "2 | 3 | false",
                "١٠٢ | 1.2 | true",
                "١٠٢ | 12 | false",
                "1.2 | 12 | true",
                "1(-)2 | 12 | true",
                "1(3)2 | 12 | false",
                "1[-3]2 | 12 | true",
                "[3З]* | з45 | true",
                "É | E\u0301 | true",
                "ＡＢ１ | ab1 | true",
                "№5 | No5 | false",
                "② | 2 | false",
            })
    void foldedProposesMore(String a, String b, boolean compatible) {
        assertThat(Matching.compatibleFolded(Reading.parse(a), Reading.parse(b)))
                .isEqualTo(compatible);
        assertThat(Matching.compatibleFolded(Reading.parse(b), Reading.parse(a)))
                .isEqualTo(compatible);
    }

    @Test
    void exactNeedsCertaintyAndTheSameSeparators() {
        assertThat(exact("12-345", "1-2345")).isFalse();
        assertThat(exact("12-345", "12 -345")).isTrue();
        assertThat(exact("1<2>", "{1}2")).isTrue();
        assertThat(exact("A", "a")).isFalse();
        assertThat(exact("*", "*")).isFalse();
        assertThat(exact("[8]", "8")).isFalse();
        assertThat(exact(":star:1", ":star:1")).isTrue();
        assertThat(exact(":star:", "\\:star\\:")).isFalse();
    }

    private static boolean exact(String a, String b) {
        return Matching.exact(Reading.parse(a), Reading.parse(b));
    }

    @Test
    void whateverIsGeneratedFitsItselfAndStaysCompatibleWhenFolded() {
        GeneratedNotation generated = new GeneratedNotation(3);
        Reading last = Reading.parse("");
        int both = 0;
        for (int i = 0; i < 100_000; i++) {
            Reading reading = Reading.parse(generated.next());
            assertThat(Matching.compatible(reading, reading)).isTrue();
            boolean strict = Matching.compatible(reading, last);
            both += strict ? 1 : 0;
            assertThat(!strict || Matching.compatibleFolded(reading, last)).isTrue();
            assertThat(Matching.compatible(last, reading)).isEqualTo(strict);
            last = reading;
        }
        assertThat(both).isGreaterThan(1000);
    }

    @Test
    void hostileSizesFinishSoon() {
        int size = 10_000;
        List<Reading> hostile = List.of(
                Reading.parse("*".repeat(size)),
                Reading.parse("?".repeat(size)),
                Reading.parse("*?".repeat(size / 2)),
                Reading.parse("a*".repeat(size / 2)),
                Reading.parse("*a".repeat(size / 2 - 1) + "*b"),
                Reading.parse("{*}".repeat(size / 3)),
                Reading.parse("[" + "ab".repeat(size / 2) + "]"),
                Reading.literal("-".repeat(size)),
                Reading.literal("a".repeat(size)));
        for (Reading a : hostile) {
            for (Reading b : hostile) {
                assertTimeout(Duration.ofSeconds(1), () -> Matching.compatible(a, b));
                assertTimeout(Duration.ofSeconds(1), () -> Matching.compatibleFolded(a, b));
            }
        }
    }
}
