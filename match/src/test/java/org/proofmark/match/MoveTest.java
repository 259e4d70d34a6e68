package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MoveTest {
    private static final Move TENTH = new Move(0b110, 0.1);

    @Test
    void whatNeverMovesIsWorthWhatItsFieldsAre() {
        assertThat(Move.none().bits(-12)).isEqualTo(-12);
        assertThat(Move.none().chance(-12)).isZero();
    }

    /** Bayes by hand: 0.1 + 0.9 / 2⁴ against what is seen by chance. */
    @Test
    void whatDiffersMayHaveMoved() {
        assertThat(TENTH.bits(-4)).isCloseTo(Math.log(0.1 + 0.9 / 16) / Math.log(2), within(1e-12));
        assertThat(TENTH.chance(-4)).isCloseTo(0.1 / (0.1 + 0.9 / 16), within(1e-12));
        assertThat(TENTH.bits(-40)).isCloseTo(Math.log(0.1) / Math.log(2), within(1e-6));
        assertThat(TENTH.bits(20)).isCloseTo(20 + Math.log(0.9) / Math.log(2), within(1e-4));
    }

    @Test
    void theBoundIsNeverBelow() {
        for (double unmoved = -60; unmoved < 60; unmoved += 0.25) {
            assertThat(TENTH.most(unmoved)).isGreaterThanOrEqualTo(TENTH.bits(unmoved));
            assertThat(Move.none().most(unmoved)).isEqualTo(unmoved);
        }
    }
}
