package org.proofmark.search;

/** What the parts of a search cost, in nanoseconds: rough, and only used to choose between ways that find the same. */
final class Cost {
    /** To sieve one place. */
    static final double SIEVE = 15;

    /** To run the automaton over one row somewhere. */
    static final double LOOK = 90;

    /** To take a place that is known to fit. */
    static final double TAKE = 8;

    private static final double PROBE = 60;

    private Cost() {}

    /** To find the ranges of so many codes within a node of so many places. */
    static double dividing(int size, int codes) {
        int probes = Integer.SIZE - Integer.numberOfLeadingZeros(size);
        return PROBE * Math.max(1, codes) * Math.min(2 * probes, codes > 6 ? 10 : 40);
    }

    /** To look at all rows, 64 at a time. */
    static double scanning(int rows, int places, int misreads) {
        return rows * 0.15 * (places + 4) * (1 + 1.5 * misreads) + 20_000;
    }
}
