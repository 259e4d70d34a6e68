package org.proofmark.search;

import java.util.Arrays;

/** Ranges of an {@link Order}. */
final class Ranges {
    private int[] bounds = new int[64];
    private int used;
    private long size;

    void add(int from, int to) {
        if (used == bounds.length) {
            bounds = Arrays.copyOf(bounds, used * 2);
        }
        bounds[used++] = from;
        bounds[used++] = to;
        size += to - from;
    }

    int count() {
        return used / 2;
    }

    int from(int i) {
        return bounds[2 * i];
    }

    int to(int i) {
        return bounds[2 * i + 1];
    }

    /** How many places the ranges hold. */
    long size() {
        return size;
    }
}
