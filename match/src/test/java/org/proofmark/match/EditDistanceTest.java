package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
    private final EditDistance distance = new EditDistance();

    @Test
    void countsSlipsOfThePen() {
        assertThat(of("smith", "smith")).isZero();
        assertThat(of("smith", "simth")).isEqualTo(1);
        assertThat(of("smith", "smyth")).isEqualTo(1);
        assertThat(of("smith", "smiths")).isEqualTo(1);
        assertThat(of("ca", "abc")).isEqualTo(3);
        assertThat(of("", "abc")).isEqualTo(3);
    }

    /** The same letters moved out of ASCII take the other way of computing. */
    @Test
    void bothWaysOfComputingAgree() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 20_000; i++) {
            String a = text(random);
            String b = random.nextInt(4) == 0 ? text(random) : slipped(a, random);
            assertThat(of(a, b)).as("%s, %s", a, b).isEqualTo(of(moved(a), moved(b)));
        }
    }

    @Test
    void aBoundIsPassedOnlyByWhatIsFartherApart() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 20_000; i++) {
            Texts texts = new Texts();
            int a = texts.add(text(random) + "x");
            int b = texts.add(random.nextInt(4) == 0 ? text(random) + "y" : slipped(texts.text(a), random) + "y");
            int most = random.nextInt(6);
            int edits = distance.of(texts, a, b);
            assertThat(Math.min(distance.of(texts, a, b, most), most + 1))
                    .as("%s, %s, %d", texts.text(a), texts.text(b), most)
                    .isEqualTo(Math.min(edits, most + 1));
        }
    }

    private int of(String a, String b) {
        return distance.of(a.toCharArray(), 0, a.length(), b.toCharArray(), 0, b.length());
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(random.nextInt(20) == 0 ? 64 : 12); text.length() < length; ) {
            text.append((char) ('a' + random.nextInt(4)));
        }
        return text.toString();
    }

    private static String slipped(String text, SplittableRandom random) {
        StringBuilder slipped = new StringBuilder(text);
        for (int slips = random.nextInt(4); slips > 0 && slipped.length() > 1; slips--) {
            int at = random.nextInt(slipped.length() - 1);
            switch (random.nextInt(3)) {
                case 0 -> slipped.deleteCharAt(at);
                case 1 -> slipped.insert(at, 'b');
                default -> {
                    char c = slipped.charAt(at);
                    slipped.setCharAt(at, slipped.charAt(at + 1));
                    slipped.setCharAt(at + 1, c);
                }
            }
        }
        return slipped.toString();
    }

    private static String moved(String text) {
        return text.chars()
                .map(c -> c + 0x400)
                .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
                .toString();
    }
}
