package org.proofmark.search;

import java.util.Arrays;

/** Sorts numbers by keys of up to 63 bits, stable; the arrays that it works with are kept for the next time. Not thread-safe. */
final class RadixSort {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int FEW = 48;

    private long[] keys = new long[0];
    private int[] values = new int[0];
    private final int[] counts = new int[DIGITS + 1];

    /** Sorts the first {@code n} keys and, with them, the values. */
    void sort(long[] givenKeys, int[] givenValues, int n) {
        if (n <= FEW) {
            insert(givenKeys, givenValues, n);
            return;
        }
        if (keys.length < n) {
            keys = new long[n];
            values = new int[n];
        }
        long[] fromKeys = givenKeys;
        int[] fromValues = givenValues;
        long[] toKeys = keys;
        int[] toValues = values;
        boolean inGiven = true;
        long differing = differing(givenKeys, n);
        for (int shift = 0; differing >>> shift != 0; shift += DIGIT_BITS) {
            if ((differing >>> shift & DIGITS - 1) == 0) {
                continue;
            }
            pass(fromKeys, fromValues, toKeys, toValues, n, shift);
            long[] sortedKeys = toKeys;
            int[] sortedValues = toValues;
            toKeys = fromKeys;
            toValues = fromValues;
            fromKeys = sortedKeys;
            fromValues = sortedValues;
            inGiven = !inGiven;
        }
        if (!inGiven) {
            System.arraycopy(fromKeys, 0, givenKeys, 0, n);
            System.arraycopy(fromValues, 0, givenValues, 0, n);
        }
    }

    private static long differing(long[] keys, int n) {
        long all = -1;
        long any = 0;
        for (int i = 0; i < n; i++) {
            all &= keys[i];
            any |= keys[i];
        }
        return all ^ any;
    }

    private void pass(long[] fromKeys, int[] fromValues, long[] toKeys, int[] toValues, int n, int shift) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < n; i++) {
            counts[(int) (fromKeys[i] >>> shift & DIGITS - 1) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            counts[digit + 1] += counts[digit];
        }
        for (int i = 0; i < n; i++) {
            int to = counts[(int) (fromKeys[i] >>> shift & DIGITS - 1)]++;
            toKeys[to] = fromKeys[i];
            toValues[to] = fromValues[i];
        }
    }

    private static void insert(long[] keys, int[] values, int n) {
        for (int i = 1; i < n; i++) {
            long key = keys[i];
            int value = values[i];
            int to = i;
            while (to > 0 && keys[to - 1] > key) {
                keys[to] = keys[to - 1];
                values[to] = values[to - 1];
                to--;
            }
            keys[to] = key;
            values[to] = value;
        }
    }
}
