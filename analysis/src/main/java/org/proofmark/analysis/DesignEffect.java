package org.proofmark.analysis;

/**
 * By how much the likeness of items within recoveries inflates the variance of a share: 1 + (m - 1) ρ (Kish 1965), where
 * m is the mean recovery size, weighted by size because recoveries are unequal.
 */
public final class DesignEffect {
    private DesignEffect() {}

    /**
     * The design effect of recoveries of these sizes.
     *
     * @param correlation intra-recovery correlation
     * @param sizes items per recovery
     * @return the design effect, at least 1
     */
    public static double of(double correlation, int... sizes) {
        double items = 0;
        double squares = 0;
        for (int size : sizes) {
            items += size;
            squares += (double) size * size;
        }
        return items == 0 ? 1 : Math.max(1, 1 + (squares / items - 1) * correlation);
    }
}
