package org.proofmark.analysis;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.proofmark.analysis.Answer.CannotBeSaid;
import org.proofmark.analysis.Answer.Said;

/**
 * A share with a variance that allows for the likeness of items within recoveries.
 *
 * @param share matching over known items
 * @param items known items
 * @param variance of the share, 0 where the share is 0 or 1
 * @param degrees degrees of freedom of the variance; infinite where it comes from a design effect
 * @param designEffect what the items' likeness costs
 */
public record ShareEstimate(double share, double items, double variance, double degrees, double designEffect) {
    /** Fewest recoveries from which a variance between recoveries is estimated. */
    public static final int FEWEST_RECOVERIES = 8;

    /**
     * From the spread between recoveries: ratio estimator with linearised variance R/(R-1) Σ(xᵣ - p nᵣ)² / (Σnᵣ)² (Cochran
     * 1977, section 11).
     *
     * @param matching matching items per recovery
     * @param known known items per recovery; recoveries with none do not count
     * @param correlation intra-recovery correlation, used where no or every item matches
     */
    public static Answer<ShareEstimate> overRecoveries(int[] matching, int[] known, double correlation) {
        int recoveries = (int) Arrays.stream(known).filter(n -> n > 0).count();
        if (recoveries < FEWEST_RECOVERIES) {
            return new CannotBeSaid<>(
                    "only " + recoveries + " recoveries record it",
                    FEWEST_RECOVERIES + " recoveries to estimate the spread between them");
        }
        double items = sum(known);
        double share = sum(matching) / items;
        double squares = 0;
        for (int i = 0; i < known.length; i++) {
            double residual = matching[i] - share * known[i];
            squares += residual * residual;
        }
        double variance = squares * recoveries / (recoveries - 1) / (items * items);
        return new Said<>(new ShareEstimate(
                share,
                items,
                Math.max(variance, share * (1 - share) / items),
                recoveries - 1,
                DesignEffect.of(correlation, known)));
    }

    /**
     * From a correlation estimated elsewhere (the baseline): p(1-p)/n times {@link DesignEffect}, for one or few recoveries.
     */
    public static Answer<ShareEstimate> byDesignEffect(int[] matching, int[] known, double correlation) {
        double items = sum(known);
        if (items == 0) {
            return new CannotBeSaid<>("no item records it", "at least one item in which it is known");
        }
        double effect = DesignEffect.of(correlation, known);
        double share = sum(matching) / items;
        return new Said<>(new ShareEstimate(
                share, items, share * (1 - share) * effect / items, Double.POSITIVE_INFINITY, effect));
    }

    /**
     * Over recoveries: Korn and Graubard 1998, a Clopper–Pearson interval at the effective sample size p(1-p)/v, lowered by
     * (z/t)² for the degrees of freedom. By design effect: Wilson at the effective sample size n/deff.
     */
    public Interval interval(double level) {
        if (Double.isInfinite(degrees)) {
            Interval wilson = BinomialInterval.wilson(share, items / designEffect, level);
            return new Interval(
                    wilson.low(),
                    wilson.high(),
                    level,
                    "Wilson at the effective sample size, design effect " + designEffect);
        }
        double size = variance > 0 ? share * (1 - share) / variance : items / designEffect;
        double tail = (1 - level) / 2;
        double shrink = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail)
                / TDistribution.of(degrees).inverseSurvivalProbability(tail);
        Interval exact = BinomialInterval.clopperPearson(share, Math.min(size, items) * shrink * shrink, level);
        return new Interval(exact.low(), exact.high(), level, "Korn–Graubard over recoveries");
    }

    private static double sum(int[] counts) {
        double sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
