package org.proofmark.search;

import java.util.Arrays;

/** Rows as they come, each ended by {@link Codes#END}, with the numbers of their marks. */
final class RowPool {
    private byte[] text = new byte[1024];
    private int used;
    private int[] starts = new int[64];
    private int[] marks = new int[64];
    private int count;

    void add(byte[] row, int mark) {
        if (used + row.length + 1 > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length + (text.length >> 1), used + row.length + 1));
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count + (count >> 1));
            marks = Arrays.copyOf(marks, count + (count >> 1));
        }
        starts[count] = used;
        marks[count++] = mark;
        System.arraycopy(row, 0, text, used, row.length);
        used += row.length;
        text[used++] = Codes.END;
    }

    int count() {
        return count;
    }

    int start(int row) {
        return starts[row];
    }

    /** How many places a row has. */
    int length(int row) {
        return (row + 1 < count ? starts[row + 1] : used) - starts[row] - 1;
    }

    int mark(int row) {
        return marks[row];
    }

    int code(int at) {
        return text[at] & 0xFF;
    }

    byte[] text() {
        return text;
    }
}
