package org.proofmark.notation;

import java.util.Arrays;

/** How long marks are, in signs: shares of lengths 0 to 63, then falling by a constant factor. */
final class MarkLengths {
    private static final int LISTED = 64;
    private static final double FALLS = 0.7;

    /** Set by hand: numbers of six or seven signs, and short ones, which are part numbers, cut or worn marks. */
    private static final double[] SHORT = {0.002, 0.04, 0.08, 0.08, 0.10, 0.13, 0.17, 0.15, 0.11, 0.06, 0.04};

    private final double[] shares;

    private final double[] bits = new double[LISTED];

    private MarkLengths(double[] shares) {
        this.shares = shares;
        Arrays.setAll(bits, length -> -Math.log(shares[length]) / Math.log(2));
    }

    static MarkLengths general() {
        double[] shares = Arrays.copyOf(SHORT, LISTED);
        for (int length = SHORT.length; length < LISTED; length++) {
            shares[length] = shares[length - 1] * FALLS;
        }
        double all = Arrays.stream(shares).sum();
        Arrays.setAll(shares, length -> shares[length] / all);
        return new MarkLengths(shares);
    }

    double share(int length) {
        return length < LISTED ? shares[length] : shares[LISTED - 1] * Math.pow(FALLS, length - LISTED + 1.0);
    }

    /** −log2 of {@link #share(int, int, double)}. */
    double bits(int signs, int gaps, double weight) {
        return gaps == 0 && signs < LISTED ? bits[signs] : -Math.log(share(signs, gaps, weight)) / Math.log(2);
    }

    /**
     * The share of marks that so many signs and gaps fit by length, each sign under a gap weighing {@code weight}. With several gaps
     * every way to share the signs out among them counts.
     */
    double share(int signs, int gaps, double weight) {
        if (gaps == 0) {
            return share(signs);
        }
        double sum = 0;
        double ways = 1;
        for (int more = 0; more < LISTED; more++) {
            sum += share(signs + more) * ways;
            ways *= weight * (more + gaps) / (more + 1.0);
        }
        return sum;
    }

    /** Lengths seen in a list. */
    static final class Counts {
        private final double[] counts = new double[LISTED];

        void add(int length) {
            counts[Math.min(length, LISTED - 1)]++;
        }

        MarkLengths smoothed(double weight) {
            double all = Arrays.stream(counts).sum() + weight;
            double[] shares = new double[LISTED];
            Arrays.setAll(shares, length -> (counts[length] + weight * general().shares[length]) / all);
            return new MarkLengths(shares);
        }
    }
}
