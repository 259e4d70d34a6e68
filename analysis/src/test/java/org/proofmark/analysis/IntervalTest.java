package org.proofmark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void binomialIntervalsAgreeWithR() {
        for (Oracle.Row row : Oracle.rows("intervals.csv")) {
            double n = row.number("n");
            double share = row.number("k") / n;
            Interval wilson = BinomialInterval.wilson(share, n, row.number("level"));
            assertThat(wilson.low()).as("%s", row).isCloseTo(row.number("wlow"), within(1e-12));
            assertThat(wilson.high()).as("%s", row).isCloseTo(row.number("whigh"), within(1e-12));
            Interval exact = BinomialInterval.clopperPearson(share, n, row.number("level"));
            assertThat(exact.low()).as("%s", row).isCloseTo(row.number("clow"), within(1e-9));
            assertThat(exact.high()).as("%s", row).isCloseTo(row.number("chigh"), within(1e-9));
        }
    }

    @Test
    void clusteredEstimatesAgreeWithR() {
        Map<String, List<Oracle.Row>> sets =
                Oracle.rows("clusters.csv").stream().collect(Collectors.groupingBy(row -> row.text("set")));
        for (Oracle.Row expected : Oracle.rows("clusters-expected.csv")) {
            List<Oracle.Row> all = sets.getOrDefault(expected.text("set"), List.of());
            List<Oracle.Row> rest = all.subList(1, all.size());
            double correlation = IntraRecoveryCorrelation.of(column(all, "matching"), column(all, "known"));
            assertThat(correlation).isCloseTo(expected.number("rho"), within(1e-12));

            ShareEstimate baseline =
                    said(ShareEstimate.overRecoveries(column(rest, "matching"), column(rest, "known"), correlation));
            assertThat(baseline.variance()).isCloseTo(expected.number("variance"), within(1e-14));
            Interval interval = baseline.interval(0.95);
            assertThat(interval.low()).isCloseTo(expected.number("low"), within(1e-9));
            assertThat(interval.high()).isCloseTo(expected.number("high"), within(1e-9));

            List<Oracle.Row> first = all.subList(0, 1);
            ShareEstimate one =
                    said(ShareEstimate.byDesignEffect(column(first, "matching"), column(first, "known"), correlation));
            assertThat(one.designEffect()).isCloseTo(expected.number("deff"), within(1e-12));
            assertThat(one.interval(0.95).low()).isCloseTo(expected.number("wlow"), within(1e-12));
            assertThat(one.interval(0.95).high()).isCloseTo(expected.number("whigh"), within(1e-12));

            RateRatio ratio = RateRatio.of(one, baseline, 0.95);
            assertThat(ratio.ratio()).isCloseTo(expected.number("ratio"), within(1e-12));
            assertThat(ratio.interval().low()).isCloseTo(expected.number("rlow"), within(1e-9));
            assertThat(ratio.interval().high()).isCloseTo(expected.number("rhigh"), within(1e-7));
            assertThat(ratio.corrected()).isFalse();
        }
    }

    @Test
    void fewRecoveriesCannotSayTheSpread() {
        int[] seven = {1, 1, 1, 1, 1, 1, 1};
        assertThat(ShareEstimate.overRecoveries(seven, seven, 0).toString())
                .isEqualTo(
                        "cannot be said: only 7 recoveries record it, needs 8 recoveries to estimate the spread between them");
        assertThat(ShareEstimate.byDesignEffect(new int[] {0}, new int[] {0}, 0.1)
                        .said())
                .isEmpty();
    }

    @Test
    void emptyCellsAreCorrectedAndSaidToBe() {
        ShareEstimate none = said(ShareEstimate.overRecoveries(new int[10], filled(10, 50), 0.1));
        ShareEstimate some = said(ShareEstimate.byDesignEffect(new int[] {4}, new int[] {34}, 0.1));
        RateRatio ratio = RateRatio.of(some, none, 0.95);
        assertThat(ratio.corrected()).isTrue();
        assertThat(ratio.ratio()).isCloseTo(4.0 / 34 / (0.5 / 501), within(1e-12));
        assertThat(ratio.interval().low()).isPositive().isLessThan(ratio.ratio());
        Interval interval = none.interval(0.95);
        assertThat(interval.low()).isZero();
        // 500 items at design effect 5.9 tell as much as 84.7; a rule of three then gives about 4 %.
        assertThat(interval.high()).isBetween(0.03, 0.06);
    }

    @Test
    void coverageHoldsUnderClustering() {
        // Nominal 95 %; an interval that took items as independent covers about 62 % here.
        int covered = 0;
        int naive = 0;
        int ratio = 0;
        for (int set = 0; set < 400; set++) {
            MadeRecoveries made = new MadeRecoveries(500 + set, 0.1, 3);
            int[] matching = new int[41];
            int[] known = new int[41];
            for (int i = 0; i <= 40; i++) {
                RecoveryRow row = made.recovery("r" + i, new Stratum("", "", "", ""), 40);
                known[i] = 40;
                matching[i] = (int) row.items().stream()
                        .filter(item -> item.values().containsValue("model 1"))
                        .count();
            }
            double truth = (1.0 / 2) / (1 + 1.0 / 2 + 1.0 / 3);
            double rho = IntraRecoveryCorrelation.of(matching, known);
            int[] rest = java.util.Arrays.copyOf(matching, 40);
            ShareEstimate baseline = said(ShareEstimate.overRecoveries(rest, filled(40, 40), rho));
            covered += baseline.interval(0.95).contains(truth) ? 1 : 0;
            naive += BinomialInterval.wilson(baseline.share(), 1600, 0.95).contains(truth) ? 1 : 0;
            ShareEstimate one = said(ShareEstimate.byDesignEffect(new int[] {matching[40]}, new int[] {40}, rho));
            ratio += RateRatio.of(one, baseline, 0.95).interval().contains(1) ? 1 : 0;
        }
        assertThat(covered / 400.0).isBetween(0.92, 0.99);
        assertThat(ratio / 400.0).isBetween(0.90, 0.99);
        assertThat(naive / 400.0).isLessThan(0.80);
    }

    @Test
    void correlationOfExtremes() {
        assertThat(IntraRecoveryCorrelation.of(new int[] {10, 0, 10, 0}, filled(4, 10)))
                .isEqualTo(0.95);
        assertThat(IntraRecoveryCorrelation.of(new int[] {5, 5, 5, 5}, filled(4, 10)))
                .isZero();
        assertThat(IntraRecoveryCorrelation.of(new int[] {1, 0, 1}, filled(3, 1)))
                .isZero();
        assertThat(IntraRecoveryCorrelation.of(new int[3], new int[3])).isZero();
    }

    @Test
    void refusesImpossibleShares() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinomialInterval.wilson(1.1, 10, 0.95))
                .withMessageContaining("1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> BinomialInterval.wilson(0.1, 0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> BinomialInterval.clopperPearson(0.1, 10, 1));
    }

    private static ShareEstimate said(Answer<ShareEstimate> answer) {
        return answer.said().orElseThrow();
    }

    private static int[] column(List<Oracle.Row> rows, String name) {
        return rows.stream().mapToInt(row -> row.whole(name)).toArray();
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        java.util.Arrays.fill(array, value);
        return array;
    }
}
