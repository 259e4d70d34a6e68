package org.proofmark.analysis;

import java.util.Arrays;

/**
 * The order of recoveries by one pattern: 0 where it is absent, 1 upwards from the least to the most surprising
 * presence, {@link #UNRECORDED} where no item tells. Only the order enters the test.
 */
final class Ranks {
    static final int UNRECORDED = -1;

    private Ranks() {}

    /** Ranks by the score {@link BetaBinomialTail}; equal scores share a rank. */
    static int[] of(Tally tally) {
        return of(scores(tally), tally);
    }

    /** Scores per recovery: smaller is more surprising; NaN where the pattern is absent or unrecorded. */
    static double[] scores(Tally tally) {
        double mean = tally.expectedShare();
        double[] scores = new double[tally.known().length];
        Arrays.fill(scores, Double.NaN);
        BetaBinomialTail tail = mean > 0 ? new BetaBinomialTail(mean, tally.correlation()) : null;
        for (int i = 0; tail != null && i < scores.length; i++) {
            if (tally.matching()[i] > 0) {
                scores[i] = tail.midP(tally.matching()[i], tally.known()[i]);
            }
        }
        return scores;
    }

    /** Ranks by given scores. */
    static int[] of(double[] scores, Tally tally) {
        double[] distinct = Arrays.stream(scores)
                .filter(s -> !Double.isNaN(s))
                .sorted()
                .distinct()
                .toArray();
        int[] ranks = new int[scores.length];
        for (int i = 0; i < ranks.length; i++) {
            if (Double.isNaN(scores[i])) {
                ranks[i] = tally.known()[i] > 0 ? 0 : UNRECORDED;
            } else {
                ranks[i] = distinct.length - Arrays.binarySearch(distinct, scores[i]);
            }
        }
        return ranks;
    }
}
