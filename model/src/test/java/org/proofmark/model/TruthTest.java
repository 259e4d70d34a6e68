package org.proofmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofmark.model.Truth.FALSE;
import static org.proofmark.model.Truth.TRUE;
import static org.proofmark.model.Truth.UNKNOWN;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

class TruthTest {
    @Test
    void notSwapsWhatIsDecided() {
        assertThat(TRUE.not()).isEqualTo(FALSE);
        assertThat(FALSE.not()).isEqualTo(TRUE);
        assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
        assertThat(Truth.of(true)).isEqualTo(TRUE);
        assertThat(Truth.of(false)).isEqualTo(FALSE);
    }

    /** The oracle: put both truth values for every unknown; the answer is decided if they all agree. */
    @Test
    void anAnswerIsUnknownOnlyWhereTheUnknownCouldTipIt() {
        for (Truth a : Truth.values()) {
            for (Truth b : Truth.values()) {
                assertThat(a.and(b)).as("%s and %s", a, b).isEqualTo(byCases(a, b, (x, y) -> x && y));
                assertThat(a.or(b)).as("%s or %s", a, b).isEqualTo(byCases(a, b, (x, y) -> x || y));
            }
        }
    }

    private static Truth byCases(Truth a, Truth b, BinaryOperator<Boolean> operator) {
        Set<Truth> answers = EnumSet.noneOf(Truth.class);
        for (boolean x : cases(a)) {
            for (boolean y : cases(b)) {
                answers.add(Truth.of(operator.apply(x, y)));
            }
        }
        return answers.size() == 1 ? answers.iterator().next() : UNKNOWN;
    }

    private static boolean[] cases(Truth truth) {
        return truth == UNKNOWN ? new boolean[] {false, true} : new boolean[] {truth == TRUE};
    }
}
