package org.proofmark.link;

/**
 * How many of so many items show something, where the items of one recovery are alike: the beta-binomial law with mean
 * <em>p</em> and intra-recovery correlation <em>ρ</em> (Skellam 1948).
 */
final class BetaBinomial {
    private BetaBinomial() {}

    /**
     * P(X ≥ successes).
     *
     * @param mean more than 0 and less than 1
     * @param correlation more than 0 and less than 1
     */
    static double atLeast(long successes, long trials, double mean, double correlation) {
        double alpha = mean * (1 - correlation) / correlation;
        double beta = (1 - mean) * (1 - correlation) / correlation;
        double log = 0;
        for (long m = 0; m < trials; m++) {
            log += Math.log((beta + m) / (alpha + beta + m));
        }
        double sum = 0;
        for (long x = 0; x <= trials; x++) {
            if (x >= successes) {
                sum += Math.exp(log);
            }
            log += Math.log((double) (trials - x) / (x + 1) * (alpha + x) / (beta + trials - x - 1));
        }
        return Math.min(1, sum);
    }
}
