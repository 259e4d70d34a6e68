package org.proofmark.search;

import java.util.Arrays;

/** Numbers in the order in which they came. */
final class IntList {
    private int[] values = new int[2];
    private int count;

    void add(int value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count + (count >> 1) + 1);
        }
        values[count++] = value;
    }

    int count() {
        return count;
    }

    int get(int place) {
        return values[place];
    }

    int last() {
        return values[count - 1];
    }

    /** Forgets all behind the first so many. */
    void cut(int left) {
        count = left;
    }

    void set(int place, int value) {
        values[place] = value;
    }
}
