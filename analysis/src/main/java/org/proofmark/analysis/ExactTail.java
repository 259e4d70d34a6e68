package org.proofmark.analysis;

import java.util.Arrays;

/**
 * The permutation distribution of a pattern's statistic in closed form. The statistic is the smallest rank among
 * recoveries taken without replacement, so P(T ≥ t) is the product over strata of C(k, c) / C(n, c): of n recoveries that
 * record the pattern, k have rank t or more, and c are taken. Sets in which a recovery does not record it do not count.
 */
final class ExactTail {
    /** No rank is high enough. */
    static final int NEVER = Integer.MAX_VALUE;

    private final double[] byRank;
    private final int observed;

    /**
     * Tabulates the distribution.
     *
     * @param ranks {@link Ranks} of one pattern over the recoveries of the table
     * @param sets whose strata and observed set are used
     */
    ExactTail(int[] ranks, LabelSets sets) {
        int highest = 0;
        for (int rank : ranks) {
            highest = Math.max(highest, rank);
        }
        byRank = new double[highest + 1];
        Arrays.fill(byRank, 1);
        for (LabelSets.Pool pool : sets.pools()) {
            int[] atLeast = new int[highest + 1];
            for (int recovery : pool.recoveries()) {
                if (ranks[recovery] >= 0) {
                    atLeast[ranks[recovery]]++;
                }
            }
            for (int rank = highest - 1; rank >= 0; rank--) {
                atLeast[rank] += atLeast[rank + 1];
            }
            for (int rank = 0; rank <= highest; rank++) {
                byRank[rank] *= allAmong(atLeast[rank], atLeast[0], pool.taken());
            }
        }
        int weakest = NEVER;
        for (int place = 0; place < sets.width(); place++) {
            weakest = Math.min(weakest, ranks[sets.member(0, place)]);
        }
        observed = weakest;
    }

    /** The p-value of the chosen recoveries; 1 where one of them does not record or not show the pattern. */
    double observed() {
        return observed <= 0 ? 1 : byRank[observed];
    }

    /** The lowest rank whose tail probability is at most a limit; 0 if even 1 is, {@link #NEVER} if none is. */
    int rankFor(double limit) {
        if (limit >= 1) {
            return 0;
        }
        int low = 0;
        int high = byRank.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (byRank[middle] <= limit) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high == byRank.length ? NEVER : high;
    }

    /** The probability that all of {@code taken} out of {@code all} are among {@code some} of them. */
    private static double allAmong(int some, int all, int taken) {
        double p = 1;
        for (int i = 0; i < taken; i++) {
            p *= (double) Math.max(0, some - i) / Math.max(1, all - i);
        }
        return p;
    }
}
