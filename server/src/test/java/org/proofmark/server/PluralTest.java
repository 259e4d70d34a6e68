package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples that CLDR 45 gives for each form (plurals.xml), whole numbers up to a hundred thousand. */
class PluralTest {

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, ONE, 1",
        "ENGLISH, OTHER, 0 2 16 100 1000 10000 100000",
        "SPANISH, ONE, 1",
        "SPANISH, OTHER, 0 2 16 100 1000 10000 100000",
        "FRENCH, ONE, 0 1",
        "FRENCH, OTHER, 2 17 100 1000 10000 100000",
        "ARABIC, ZERO, 0",
        "ARABIC, ONE, 1",
        "ARABIC, TWO, 2",
        "ARABIC, FEW, 3 10 103 110 1003",
        "ARABIC, MANY, 11 26 111 1011",
        "ARABIC, OTHER, 100 102 200 202 300 302 400 402 500 502 600 1000 10000 100000"
    })
    void formsAreThoseOfTheSamples(Language language, Plural form, String numbers) {
        for (String number : numbers.split(" ", -1)) {
            assertThat(Plural.of(language, Long.parseLong(number))).as(number).isEqualTo(form);
        }
    }

    @Test
    void arabicHasSixForms() {
        assertThat(Plural.in(Language.ARABIC)).hasSize(6);
        assertThat(Plural.in(Language.FRENCH)).isEqualTo(List.of(Plural.ONE, Plural.OTHER));
    }
}
