package org.proofmark.search;

import java.util.Arrays;

/** The order of the rows of a pool by their codes; equal rows as they came. */
final class RowSort {
    /** Eight bits a code, so that keys of seven stay positive. */
    private static final int CODES_A_KEY = 7;

    private final RowPool.View pool;
    private final RadixSort sort = new RadixSort();

    private RowSort(RowPool.View pool) {
        this.pool = pool;
    }

    static int[] of(RowPool.View pool) {
        int[] rows = new int[pool.count()];
        Arrays.setAll(rows, row -> row);
        new RowSort(pool).sort(rows, 0, rows.length, 0);
        return rows;
    }

    /** Sorts a range of rows that agree in the first {@code depth} codes. */
    private void sort(int[] rows, int from, int to, int depth) {
        long[] keys = new long[to - from];
        int[] part = Arrays.copyOfRange(rows, from, to);
        for (int i = 0; i < part.length; i++) {
            keys[i] = key(part[i], depth);
        }
        sort.sort(keys, part, part.length);
        System.arraycopy(part, 0, rows, from, part.length);
        for (int i = 0; i < keys.length; ) {
            int end = i + 1;
            while (end < keys.length && keys[end] == keys[i]) {
                end++;
            }
            boolean goesOn = (keys[i] & 0xFF) != Codes.END;
            if (goesOn && end - i > 1) {
                sort(rows, from + i, from + end, depth + CODES_A_KEY);
            }
            i = end;
        }
    }

    private long key(int row, int depth) {
        long key = 0;
        boolean ended = false;
        for (int i = 0; i < CODES_A_KEY; i++) {
            int code = ended ? Codes.END : pool.code(row, depth + i);
            ended = code == Codes.END;
            key = key << 8 | code;
        }
        return key;
    }
}
