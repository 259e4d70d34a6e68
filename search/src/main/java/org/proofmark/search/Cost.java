package org.proofmark.search;

import java.util.concurrent.ForkJoinPool;

/** What the parts of a search cost, in nanoseconds: rough, and only used to choose between ways that find the same. */
final class Cost {
    /** To sieve one place. */
    static final double SIEVE = 15;

    /** To run the automaton over one row somewhere. */
    static final double LOOK = 25;

    /** To take a place that is known to fit. */
    static final double TAKE = 8;

    /** What costs so little, in nanoseconds, is done without asking whether another way would cost less. */
    static final double CHEAP = 1_000_000;

    /** To see whether the row of a place was met before. */
    static final double MEET = 4;

    /** What costs more, in nanoseconds, is worth a second thread. */
    static final double TOGETHER = 200_000;

    /** How many threads there are for it. */
    static final int THREADS = ForkJoinPool.getCommonPoolParallelism() + 1;

    private static final double PROBE = 60;

    private Cost() {}

    /** To find the ranges of so many codes within a node of so many places. */
    static double dividing(int size, int codes) {
        int probes = Integer.SIZE - Integer.numberOfLeadingZeros(size);
        return PROBE * Math.max(1, codes) * Math.min(2 * probes, codes > 6 ? 10 : 40);
    }

    /** To look at rows, 64 at a time. */
    static double scanning(double rows, int places, int misreads) {
        return rows * 0.15 * (places + 4) * (1 + 1.5 * misreads) + 20_000;
    }

    /** To look at rows that follow each other, in the quicker of the two ways. */
    static double looking(double rows, int places, int misreads) {
        double chunks = rows + 2 * Slices.ROWS_A_CHUNK;
        return Math.min(rows * LOOK, scanning(chunks, places, misreads));
    }
}
