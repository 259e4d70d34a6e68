package org.proofmark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BetaBinomialTailTest {
    @Test
    void agreesWithScipy() {
        for (Oracle.Row row : Oracle.rows("beta-binomial.csv")) {
            double expected = row.number("midp");
            double midP =
                    new BetaBinomialTail(row.number("mean"), row.number("rho")).midP(row.whole("x"), row.whole("n"));
            // SciPy goes through logarithms of gamma functions and loses digits in large recoveries.
            assertThat(midP).as("%s", row).isCloseTo(expected, within(1e-9 * expected + 1e-300));
        }
    }

    @Test
    void favoursNoSize() {
        // Averaged over its own distribution a mid-p is 1/2, whatever the size of the recovery.
        for (int n : new int[] {1, 5, 50, 500}) {
            double mean = 0;
            BetaBinomialTail tail = new BetaBinomialTail(0.2, 0.1);
            for (int x = 0; x <= n; x++) {
                double point = x == n ? 2 * tail.midP(n, n) : 2 * (tail.midP(x, n) - above(tail, x, n));
                mean += point * tail.midP(x, n);
            }
            assertThat(mean).as("n = %d", n).isCloseTo(0.5, within(1e-9));
        }
    }

    @Test
    void scalesVeryLargeRecoveries() {
        BetaBinomialTail tail = new BetaBinomialTail(0.01, 0.1);
        double large = tail.midP(4_000, 100_000);
        assertThat(large).isCloseTo(tail.midP(160, 4_000), within(0.02 * large));
        assertThat(tail.midP(1, 1_000_000)).isBetween(0.0, 1.0);
    }

    @Test
    void certainPatternsSurpriseNobody() {
        assertThat(new BetaBinomialTail(1, 0.2).midP(7, 7)).isEqualTo(0.5);
    }

    /** P(X > x), from the mid-ps above. */
    private static double above(BetaBinomialTail tail, int x, int n) {
        double above = 0;
        for (int k = n; k > x; k--) {
            double point = 2 * (tail.midP(k, n) - above);
            above += point;
        }
        return above;
    }
}
