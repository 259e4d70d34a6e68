package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MoveTest {
    private static final Move TENTH = new Move(0b110, 0.1, new double[0][]);

    @Test
    void whatNeverMovesIsWorthWhatItsFieldsAre() {
        assertThat(Move.none().bits(-12, 5)).isEqualTo(-12);
        assertThat(Move.none().chance(-12, 5)).isZero();
    }

    /** Bayes by hand: 0.1 + 0.9 / 2⁴ against what is seen by chance. */
    @Test
    void whatDiffersMayHaveMoved() {
        assertThat(TENTH.bits(-4, 0)).isCloseTo(Math.log(0.1 + 0.9 / 16) / Math.log(2), within(1e-12));
        assertThat(TENTH.chance(-4, 0)).isCloseTo(0.1 / (0.1 + 0.9 / 16), within(1e-12));
        assertThat(TENTH.bits(-40, 0)).isCloseTo(Math.log(0.1) / Math.log(2), within(1e-6));
        assertThat(TENTH.bits(20, 0)).isCloseTo(20 + Math.log(0.9) / Math.log(2), within(1e-4));
    }

    /** A day that is eight times as frequent among moved things as by chance. */
    @Test
    void theDayTellsWhetherItMoved() {
        assertThat(TENTH.bits(-4, 3)).isCloseTo(Math.log(0.1 * 8 + 0.9 / 16) / Math.log(2), within(1e-12));
        assertThat(TENTH.chance(-4, 3)).isCloseTo(0.1 * 8 / (0.1 * 8 + 0.9 / 16), within(1e-12));
    }

    @Test
    void theBoundIsNeverBelow() {
        for (double unmoved = -60; unmoved < 60; unmoved += 0.25) {
            for (double moved = -20; moved < 20; moved += 2.5) {
                assertThat(TENTH.most(unmoved, moved)).isGreaterThanOrEqualTo(TENTH.bits(unmoved, moved));
                assertThat(Move.none().most(unmoved, moved)).isEqualTo(unmoved);
            }
        }
    }
}
