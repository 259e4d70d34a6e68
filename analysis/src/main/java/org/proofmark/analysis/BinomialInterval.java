package org.proofmark.analysis;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Intervals for a share of independent items. Items of one recovery are not independent: for those give the
 * <em>effective</em> sample size, which need not be whole (see {@link DesignEffect}).
 */
public final class BinomialInterval {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private BinomialInterval() {}

    /**
     * Wilson 1927: the shares that a score test would not reject; coverage is close to the level on average.
     *
     * @param share observed share, from 0 to 1
     * @param size number of items, or effective number, above 0
     * @param level nominal coverage, between 0 and 1
     */
    public static Interval wilson(double share, double size, double level) {
        check(share, size, level);
        double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
        double spread = z * z / size;
        double centre = (share + spread / 2) / (1 + spread);
        double half = z * Math.sqrt(share * (1 - share) / size + spread / (4 * size)) / (1 + spread);
        double low = share == 0 ? 0 : Math.max(0, centre - half);
        double high = share == 1 ? 1 : Math.min(1, centre + half);
        return new Interval(low, high, level, "Wilson");
    }

    /**
     * Clopper and Pearson 1934: coverage never below the level for independent items.
     *
     * @param share observed share, from 0 to 1
     * @param size number of items, or effective number, above 0
     * @param level nominal coverage, between 0 and 1
     */
    public static Interval clopperPearson(double share, double size, double level) {
        check(share, size, level);
        double x = share * size;
        double tail = (1 - level) / 2;
        double low = x <= 0 ? 0 : BetaDistribution.of(x, size - x + 1).inverseCumulativeProbability(tail);
        double high = x >= size ? 1 : BetaDistribution.of(x + 1, size - x).inverseSurvivalProbability(tail);
        return new Interval(low, high, level, "Clopper–Pearson");
    }

    private static void check(double share, double size, double level) {
        if (!(share >= 0 && share <= 1 && size > 0 && level > 0 && level < 1)) {
            throw new IllegalArgumentException("No interval of level " + level + " for the share " + share + " of "
                    + size + " items. Give a share from 0 to 1, a size above 0 and a level between 0 and 1.");
        }
    }
}
