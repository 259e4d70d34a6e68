package org.proofmark.search;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a search found in one segment: how many rows with how many misreads, and the first {@link #KEPT} of each in the order of
 * their codes.
 */
final class Found {
    /** Up to so many are ranked by the misread model. */
    static final int KEPT = 1000;

    private final IntBuffer marks;
    private final BitSet gone;
    private final long[] counts;
    private final int[][] rows;
    private final int[] kept;

    /**
     * @param misreads how many are allowed
     * @param marks the numbers of the marks of the rows
     * @param gone the numbers of marks that are no longer to be found
     */
    Found(int misreads, IntBuffer marks, BitSet gone) {
        this.marks = marks;
        this.gone = gone;
        this.counts = new long[misreads + 1];
        this.rows = new int[misreads + 1][16];
        this.kept = new int[misreads + 1];
    }

    /** A row, in no order; all are kept until {@link #settle}. */
    void add(int row, int misreads) {
        if (!isGone(row)) {
            counts[misreads]++;
            keep(row, misreads);
        }
    }

    /** A row after all rows given before. */
    void addNext(int row, int misreads) {
        if (!isGone(row)) {
            counts[misreads]++;
            if (kept[misreads] < KEPT) {
                keep(row, misreads);
            }
        }
    }

    /** Rows without misreads, after all rows given before. */
    void addRange(int from, int to) {
        int row = from;
        while (row < to && (kept[0] < KEPT || !gone.isEmpty())) {
            addNext(row++, 0);
        }
        counts[0] += to - row;
    }

    /** All that another has found, after all rows given before. */
    void addNext(Found later) {
        for (int d = 0; d < counts.length; d++) {
            counts[d] += later.counts[d];
            for (int i = 0; i < later.kept[d] && kept[d] < KEPT; i++) {
                keep(later.rows[d][i], d);
            }
        }
    }

    /** Puts what came in no order into order. */
    Found settle() {
        for (int d = 0; d < counts.length; d++) {
            if (kept[d] > 2 * KEPT) {
                settleMany(d);
            } else {
                Arrays.sort(rows[d], 0, kept[d]);
            }
            kept[d] = Math.min(kept[d], KEPT);
        }
        return this;
    }

    /** Sorting all to keep a few would take longer than finding them did. */
    private void settleMany(int d) {
        BitSet found = new BitSet();
        for (int i = 0; i < kept[d]; i++) {
            found.set(rows[d][i]);
        }
        int row = -1;
        for (int i = 0; i < KEPT; i++) {
            row = found.nextSetBit(row + 1);
            rows[d][i] = row;
        }
    }

    /** How many rows, with any number of misreads. */
    long count() {
        return Arrays.stream(counts).sum();
    }

    long count(int misreads) {
        return counts[misreads];
    }

    /** The first rows with so many misreads, in order. */
    int[] rows(int misreads) {
        return Arrays.copyOf(rows[misreads], kept[misreads]);
    }

    private boolean isGone(int row) {
        return !gone.isEmpty() && gone.get(marks.get(row));
    }

    private void keep(int row, int misreads) {
        if (kept[misreads] == rows[misreads].length) {
            rows[misreads] = Arrays.copyOf(rows[misreads], kept[misreads] * 2);
        }
        rows[misreads][kept[misreads]++] = row;
    }
}
