package org.proofmark.match;

import java.util.Arrays;

/** What the user calls each row; the characters of all lie in one array. */
final class RowIds {
    private char[] pool = new char[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;

    void add(String id) {
        int start = count == 0 ? 0 : ends[count - 1];
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        if (start + id.length() > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(start + id.length(), pool.length + (pool.length >> 1)));
        }
        id.getChars(0, id.length(), pool, start);
        ends[count++] = start + id.length();
    }

    int count() {
        return count;
    }

    String of(int row) {
        int start = row == 0 ? 0 : ends[row - 1];
        return new String(pool, start, ends[row] - start);
    }
}
