package org.proofmark.match;

import java.util.Arrays;

/** Some rows as they are read: the signs of their cells lie in one array, without an object for each. Slot 0 is the row's id. */
final class CellBatch {
    private final int width;
    private char[] signs = new char[1 << 16];
    private int[] starts = new int[1 << 10];
    private int[] ends = new int[1 << 10];
    private int used;
    private int rows;

    /** Of rows with so many slots. */
    CellBatch(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    int rows() {
        return rows;
    }

    /** Adds a row of empty cells, to be filled. */
    void addRow() {
        rows++;
        if (rows * width > starts.length) {
            starts = Arrays.copyOf(starts, rows * width * 2);
            ends = Arrays.copyOf(ends, rows * width * 2);
        }
    }

    /** Fills a slot of the last row, without the white space around it. */
    void fill(int slot, char[] from, int offset, int length) {
        int start = offset;
        int end = offset + length;
        while (start < end && Character.isWhitespace(from[start])) {
            start++;
        }
        while (end > start && Character.isWhitespace(from[end - 1])) {
            end--;
        }
        if (used + end - start > signs.length) {
            signs = Arrays.copyOf(signs, Math.max(used + end - start, signs.length * 2));
        }
        System.arraycopy(from, start, signs, used, end - start);
        starts[(rows - 1) * width + slot] = used;
        used += end - start;
        ends[(rows - 1) * width + slot] = used;
    }

    Cell cell(int row, int slot) {
        return new Cell(signs, starts[row * width + slot], ends[row * width + slot]);
    }

    /** A cell, where it lies. */
    @SuppressWarnings("ArrayRecordComponent") // internal and never compared
    record Cell(char[] signs, int start, int end) implements CharSequence {
        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            return signs[start + index];
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Cell(signs, start + from, start + to);
        }

        @Override
        public String toString() {
            return new String(signs, start, end - start);
        }
    }
}
