package org.proofmark.match;

/** Hash functions: fixed ones, so that a run can be repeated. */
final class Hash {
    private Hash() {}

    static int spread(int value) {
        int h = value * 0x9E3779B9;
        h ^= h >>> 15;
        h *= 0x85EBCA6B;
        return h ^ (h >>> 13);
    }

    /** Of two numbers in their order. */
    static int of(int first, int second) {
        return (int) (mix((((long) first) << 32) | (second & 0xFFFFFFFFL)) >>> 32);
    }

    /** The last steps of SplitMix64 (Steele, Lea and Flood 2014). */
    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
