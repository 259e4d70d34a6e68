package org.proofmark.analysis;

/**
 * SplitMix64 (Steele, Lea and Flood 2014), written out so that a seed gives the same permutations on every Java release.
 */
final class SplitMix {
    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to {@code bound - 1}; the bias is below 2^-32. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }
}
