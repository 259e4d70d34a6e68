package org.proofmark.analysis;

/**
 * Upper tail of the hypergeometric distribution: the one-sided p-value of Fisher's exact test (Fisher 1935) of a 2×2
 * table for over-representation.
 *
 * <p>Probabilities are sums of ratios to the most probable table, by {@code w(k+1)/w(k) = (K-k)(n-k) /
 * ((k+1)(N-K-n+k+1))}. No logarithm of a factorial is taken, so nothing cancels, and the size of a far tail is kept as
 * a power of two, so nothing underflows before the end. The relative error stays below 1e-12 for populations of a
 * million.
 */
public final class Hypergeometric {
    private static final double NEGLIGIBLE = 1e-22;
    private static final double SMALL = 0x1p-500;

    private final long marked;
    private final long drawn;
    private final long rest;
    private final long lowest;
    private final long highest;
    private final long mode;

    /**
     * The tables with these margins.
     *
     * @param marked items in the population that show the pattern (K)
     * @param drawn items drawn from it (n)
     * @param population items in all (N), below 2^31
     */
    public Hypergeometric(long marked, long drawn, long population) {
        if (marked < 0 || drawn < 0 || marked > population || drawn > population || population > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("No table has " + marked + " marked and " + drawn + " drawn items among "
                    + population + ". Give counts from 0 to the population, and a population below 2^31.");
        }
        this.marked = marked;
        this.drawn = drawn;
        this.rest = population - marked - drawn;
        this.lowest = Math.max(0, -rest);
        this.highest = Math.min(marked, drawn);
        long peak = (long) ((drawn + 1.0) * (marked + 1.0) / (population + 2.0));
        this.mode = Math.clamp(peak, lowest, highest);
    }

    /** P(X ≥ x): the probability that at least {@code x} of the drawn items are marked. */
    public double atLeast(long x) {
        return Math.min(1, tail(x, 1).toDouble());
    }

    /** P(X > x) + P(X = x) / 2: the mid-p-value (Lancaster 1961), which is not conservative on average. */
    public double midP(long x) {
        return Math.min(1, tail(x, 0.5).toDouble());
    }

    /** Natural logarithm of {@link #atLeast}; finite where the probability itself would underflow to 0. */
    public double logAtLeast(long x) {
        return Math.min(0, tail(x, 1).log());
    }

    /** Sum from x upwards, the first term counted with a weight, over the sum of all. */
    private Scaled tail(long x, double first) {
        if (x > highest) {
            return new Scaled(0, 0);
        }
        if (x < lowest) {
            return new Scaled(1, 0);
        }
        double above = sumUp(mode);
        double total = above + sumDown(mode, lowest);
        if (x > mode) {
            Scaled lead = relativeWeight(x);
            return new Scaled(lead.mantissa * (sumUp(x) - 1 + first) / total, lead.exponent);
        }
        double between = sumDown(mode, x);
        double lead = relativeWeightBelow(x);
        return new Scaled((above + between - (1 - first) * lead) / total, 0);
    }

    /** Sum of w(k)/w(from) for k from {@code from} upwards. */
    private double sumUp(long from) {
        double term = 1;
        double sum = 1;
        for (long k = from; k < highest && term > NEGLIGIBLE * sum; k++) {
            term *= up(k);
            sum += term;
        }
        return sum;
    }

    /** Sum of w(k)/w(from) for k below {@code from}, down to {@code to}. */
    private double sumDown(long from, long to) {
        double term = 1;
        double sum = 0;
        for (long k = from; k > to && term > NEGLIGIBLE; k--) {
            term /= up(k - 1);
            sum += term;
        }
        return sum;
    }

    private Scaled relativeWeight(long x) {
        double mantissa = 1;
        int exponent = 0;
        for (long k = mode; k < x; k++) {
            mantissa *= up(k);
            if (mantissa < SMALL) {
                mantissa *= 0x1p500;
                exponent -= 500;
            }
        }
        return new Scaled(mantissa, exponent);
    }

    private double relativeWeightBelow(long x) {
        double weight = 1;
        for (long k = mode; k > x && weight > NEGLIGIBLE; k--) {
            weight /= up(k - 1);
        }
        return weight;
    }

    private double up(long k) {
        return ((double) (marked - k) * (drawn - k)) / ((double) (k + 1) * (rest + k + 1));
    }

    private record Scaled(double mantissa, int exponent) {
        double toDouble() {
            return Math.scalb(mantissa, exponent);
        }

        double log() {
            return Math.log(mantissa) + exponent * Math.log(2);
        }
    }
}
