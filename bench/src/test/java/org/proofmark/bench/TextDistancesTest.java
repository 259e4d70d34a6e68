package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against jellyfish 1 (Python): levenshtein_distance, damerau_levenshtein_distance, jaro_winkler_similarity. */
class TextDistancesTest {
    @Test
    void areThoseOfAnotherImplementation() {
        check("341B672", "41B672", 1, 1, 0.952381);
        check("6840388", "680140388", 2, 2, 0.902646);
        check("A443244", "A4423A14", 3, 3, 0.869444);
        check("3741840", "3471840", 2, 1, 0.957143);
        check("6946723", "96723", 2, 2, 0.838095);
        check("7A488A7", "7A4A88A7", 1, 1, 0.937500);
        check("A74256B", "7542546B", 3, 3, 0.813492);
        check("9931524", "93524", 2, 2, 0.914286);
        check("MARTHA", "MARHTA", 2, 1, 0.961111);
        check("DIXON", "DICKSONX", 4, 4, 0.813333);
        check("AB", "BA", 2, 1, 0);
        check("ABC", "", 3, 3, 0);
    }

    private static void check(String a, String b, int levenshtein, int damerau, double winkler) {
        assertThat(TextDistances.levenshtein(a, b)).as(a).isEqualTo(levenshtein);
        assertThat(TextDistances.damerauLevenshtein(a, b)).as(a).isEqualTo(damerau);
        assertThat(TextDistances.jaroWinkler(a, b)).as(a).isCloseTo(winkler, within(1e-6));
        assertThat(TextDistances.damerauLevenshtein(b, a)).isEqualTo(damerau);
    }
}
