package org.proofmark.analysis;

/**
 * How surprising a count is when items of one recovery are alike: the upper mid-p tail of the beta-binomial distribution
 * (Skellam 1948; mid-p after Lancaster 1961).
 *
 * <p>It serves as the score that orders recoveries of different sizes by one pattern. It is near uniform whatever the
 * size of the recovery, where a share or a confidence bound would favour small or large recoveries.
 */
final class BetaBinomialTail {
    /** Larger recoveries are scaled down: beyond it the spread between recoveries outweighs the sampling of items. */
    static final int LARGEST = 4096;

    private final double alpha;
    private final double beta;
    private final boolean binomial;
    private final double mean;

    /**
     * The tail for recoveries of any size.
     *
     * @param mean expected share, above 0, at most 1
     * @param correlation intra-recovery correlation, from 0 to below 1
     */
    BetaBinomialTail(double mean, double correlation) {
        this.mean = mean;
        this.binomial = correlation <= 0;
        double size = binomial ? 1 : (1 - correlation) / correlation;
        this.alpha = mean * size;
        this.beta = (1 - mean) * size;
    }

    /** P(X > x) + P(X = x) / 2 for a recovery of {@code size} items. */
    double midP(int matching, int size) {
        if (mean >= 1) {
            return 0.5;
        }
        int n = Math.min(size, LARGEST);
        int x = n == size ? matching : Math.max(1, (int) Math.round((double) matching * n / size));
        int start = (int) (n * mean);
        double total = 1;
        double tail = x < start ? 1 : x == start ? 0.5 : 0;
        double term = 1;
        for (int k = start; k < n; k++) {
            term *= up(k, n);
            total += term;
            tail += k + 1 > x ? term : k + 1 == x ? term / 2 : 0;
        }
        term = 1;
        for (int k = start; k > 0; k--) {
            term /= up(k - 1, n);
            total += term;
            tail += k - 1 > x ? term : k - 1 == x ? term / 2 : 0;
        }
        return tail / total;
    }

    /** P(X = k + 1) / P(X = k). */
    private double up(int k, int n) {
        return binomial
                ? (n - k) * mean / ((k + 1) * (1 - mean))
                : (n - k) * (k + alpha) / ((k + 1) * (n - k - 1 + beta));
    }
}
