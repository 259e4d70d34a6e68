package org.proofmark.analysis;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many times as frequent a pattern is in chosen recoveries as in the baseline.
 *
 * <p>The interval is symmetric in the logarithm, with the delta-method variance v₁/p₁² + v₀/p₀² (Katz et al. 1978, with
 * variances that allow for clustering after Rao and Scott 1992) and the t quantile of the baseline's degrees of freedom.
 * Where no or every item matches, half an item is added to each cell (Haldane 1956, Anscombe 1956) and the
 * variance is the design effect's.
 *
 * @param ratio share in the chosen recoveries over share in the baseline
 * @param interval bounds of the ratio
 * @param corrected whether half an item was added
 */
public record RateRatio(double ratio, Interval interval, boolean corrected) {
    /**
     * The ratio of two shares.
     *
     * @param chosen share in chosen recoveries
     * @param baseline share in the baseline
     * @param level nominal coverage
     */
    public static RateRatio of(ShareEstimate chosen, ShareEstimate baseline, double level) {
        Part above = Part.of(chosen);
        Part below = Part.of(baseline);
        double tail = (1 - level) / 2;
        double quantile = Double.isInfinite(baseline.degrees())
                ? NormalDistribution.of(0, 1).inverseSurvivalProbability(tail)
                : TDistribution.of(baseline.degrees()).inverseSurvivalProbability(tail);
        double ratio = above.share / below.share;
        double factor = Math.exp(quantile * Math.sqrt(above.relativeVariance + below.relativeVariance));
        return new RateRatio(
                ratio,
                new Interval(
                        ratio / factor, ratio * factor, level, "delta method on the log ratio, clustered variances"),
                above.corrected || below.corrected);
    }

    private record Part(double share, double relativeVariance, boolean corrected) {
        static Part of(ShareEstimate estimate) {
            double share = estimate.share();
            if (share > 0 && share < 1) {
                return new Part(share, estimate.variance() / (share * share), false);
            }
            double moved = (share * estimate.items() + 0.5) / (estimate.items() + 1);
            double relative = (1 - moved) / moved * estimate.designEffect() / (estimate.items() + 1);
            return new Part(moved, relative, true);
        }
    }
}
