package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeginningsTest {
    private static final double DIGIT = Math.log(10) / Math.log(2);

    @Test
    void oneOtherNumberMakesTheSignsItSharesTellLess() {
        double[] bits = new Beginnings(List.of("471100", "471900")).bits("471900");
        // One other number, two imagined: (1 + 2 / 10) / (1 + 2) for a sign it shares.
        double shared = -Math.log(1.2 / 3) / Math.log(2);
        assertThat(bits).hasSize(6);
        assertThat(List.of(bits[0], bits[1], bits[2]))
                .allSatisfy(b -> assertThat(b).isCloseTo(shared, within(1e-12)));
        // No sign tells more than its kind does: 2 / 10 of 3 would be rarer.
        assertThat(List.of(bits[3], bits[4], bits[5]))
                .allSatisfy(b -> assertThat(b).isCloseTo(DIGIT, within(1e-12)));
    }

    @Test
    void inABlockOfConsecutiveNumbersOnlyTheEndTells() {
        List<String> block = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            block.add("88" + (10_000 + i));
        }
        double[] bits = new Beginnings(block).bits("8810512");
        assertThat(bits[0] + bits[1] + bits[2] + bits[3]).isLessThan(0.02);
        assertThat(bits[4]).isBetween(3.2, DIGIT);
    }

    @Test
    void aNumberByItselfTellsWhatItsSignsTell() {
        double[] bits = new Beginnings(List.of("AB1", "AB1")).bits("AB1");
        double letter = Math.log(26) / Math.log(2);
        assertThat(bits[0]).isCloseTo(letter, within(1e-12));
        assertThat(bits[2]).isCloseTo(DIGIT, within(1e-12));
    }
}
