package org.proofmark.analysis;

/**
 * The p-value that treats every item as an independent draw. Descriptive only: items of one recovery are alike, and with
 * an intra-recovery correlation of 0.05 this test finds something in nearly all data without any effect.
 *
 * @param p one-sided hypergeometric p of at least as many matching items among the chosen
 * @param midP the same with half the probability of the observed table
 */
public record ItemWise(double p, double midP) {
    /** Compares the pieces of chosen recoveries with those of the baseline. */
    public static ItemWise of(Share chosen, Share baseline) {
        Hypergeometric tables = new Hypergeometric(
                chosen.matching() + baseline.matching(), chosen.known(), chosen.known() + baseline.known());
        return new ItemWise(tables.atLeast(chosen.matching()), tables.midP(chosen.matching()));
    }
}
