package org.proofmark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;

class HypergeometricTest {
    @Test
    void agreesWithR() {
        List<Oracle.Row> rows = Oracle.rows("hypergeometric.csv");
        assertThat(rows).hasSize(200);
        for (Oracle.Row row : rows) {
            Hypergeometric tables = tables(row);
            assertThat(tables.atLeast(row.whole("x"))).as("%s", row).isCloseTo(row.number("p"), within(1e-9));
            assertThat(tables.atLeast(row.whole("x")))
                    .as("relative, %s", row)
                    .isCloseTo(row.number("p"), within(1e-9 * row.number("p")));
            double log = row.number("logp");
            assertThat(tables.logAtLeast(row.whole("x")))
                    .as("log, %s", row)
                    .isCloseTo(log, within(1e-9 * Math.max(1, Math.abs(log))));
        }
    }

    @Test
    void agreesWithExactFractions() {
        for (Oracle.Row row : Oracle.rows("hypergeometric-exact.csv")) {
            Hypergeometric tables = tables(row);
            double p = row.number("p");
            double midP = row.number("midp");
            assertThat(tables.atLeast(row.whole("x"))).as("%s", row).isCloseTo(p, within(1e-12 * p));
            assertThat(tables.midP(row.whole("x"))).as("%s", row).isCloseTo(midP, within(1e-12 * midP));
        }
    }

    @Test
    void tailsAtTheEdges() {
        Hypergeometric tables = new Hypergeometric(18, 271, 300);
        assertThat(tables.atLeast(0)).isEqualTo(1);
        assertThat(tables.atLeast(19)).isZero();
        assertThat(tables.midP(0)).isCloseTo(1, within(1e-12));
        assertThat(new Hypergeometric(0, 5, 10).atLeast(0)).isEqualTo(1);
        assertThat(new Hypergeometric(10, 5, 10).atLeast(5)).isEqualTo(1);
        assertThat(new Hypergeometric(10, 5, 10).midP(5)).isEqualTo(0.5);
    }

    @Test
    void logarithmOutlivesUnderflow() {
        Hypergeometric tables = new Hypergeometric(10_000, 10_000, 1_000_000);
        assertThat(tables.atLeast(9_000)).isZero();
        assertThat(tables.logAtLeast(9_000)).isBetween(-60_000.0, -30_000.0);
        assertThat(tables.logAtLeast(9_001)).isLessThan(tables.logAtLeast(9_000));
    }

    @Test
    void tailsOfBothSidesMakeOne() {
        for (int x = 0; x <= 30; x++) {
            double upper = new Hypergeometric(30, 40, 100).atLeast(x);
            double lower = new Hypergeometric(70, 40, 100).atLeast(40 - x + 1);
            assertThat(upper + lower).as("x = %d", x).isCloseTo(1, withinPercentage(1e-11));
        }
    }

    @Test
    void refusesTablesThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hypergeometric(11, 5, 10))
                .withMessageContaining("11 marked")
                .withMessageContaining("Give counts");
        assertThatIllegalArgumentException().isThrownBy(() -> new Hypergeometric(-1, 5, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hypergeometric(1, 5, 1L << 31));
    }

    private static Hypergeometric tables(Oracle.Row row) {
        return new Hypergeometric(row.whole("marked"), row.whole("drawn"), row.whole("population"));
    }
}
