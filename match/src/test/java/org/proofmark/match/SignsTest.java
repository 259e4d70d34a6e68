package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignsTest {
    private static final String ALPHABET = "aaeeiorstbkz001234567 9зж";

    private final EditDistance distance = new EditDistance();

    @Test
    void textsAreNeverNearerThanTheirSignsSay() {
        SplittableRandom random = new SplittableRandom(3);
        int told = 0;
        for (int i = 0; i < 50_000; i++) {
            char[] a = text(random);
            char[] b = text(random);
            int apart = Signs.apart(Signs.of(a, 0, a.length), Signs.of(b, 0, b.length));
            int edits = distance.of(a, 0, a.length, b, 0, b.length);
            assertThat(apart).as("%s and %s", new String(a), new String(b)).isLessThanOrEqualTo(edits);
            told += apart * 2 >= edits ? 1 : 0;
        }
        assertThat(told).isGreaterThan(40_000);
    }

    @Test
    void secondAndThirdOnesCount() {
        assertThat(apart("ee", "e")).isEqualTo(1);
        assertThat(apart("0000", "0")).isEqualTo(2);
        assertThat(apart("zz", "z")).isZero();
        assertThat(apart("abc", "xyz")).isEqualTo(3);
    }

    @Test
    void textsKnowHowFarTheyAreApartAtLeast() {
        Texts texts = new Texts();
        int oak = texts.add("oak");
        int oaken = texts.add("oaken");
        int elm = texts.add("elm");
        texts.close();
        assertThat(texts.apart(oak, oaken)).isEqualTo(2);
        assertThat(texts.apart(oak, elm)).isEqualTo(3);
        assertThat(texts.isAscii()).isTrue();
    }

    private static int apart(String a, String b) {
        return Signs.apart(Signs.of(a.toCharArray(), 0, a.length()), Signs.of(b.toCharArray(), 0, b.length()));
    }

    private static char[] text(SplittableRandom random) {
        char[] text = new char[random.nextInt(12)];
        for (int i = 0; i < text.length; i++) {
            text[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return text;
    }
}
