package org.proofmark.match;

import java.util.Arrays;

/** What the user calls each row; the characters of all lie in one array. */
final class RowIds {
    private char[] pool = new char[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;

    void add(CellBatch.Cell id) {
        int start = count == 0 ? 0 : ends[count - 1];
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        if (start + id.length() > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(start + id.length(), pool.length + (pool.length >> 1)));
        }
        System.arraycopy(id.signs(), id.start(), pool, start, id.length());
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
