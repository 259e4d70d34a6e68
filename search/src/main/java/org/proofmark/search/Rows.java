package org.proofmark.search;

import java.nio.ByteBuffer;

/**
 * The rows of a segment in the order of their codes, each as wide as the longest, filled up with {@link Codes#END}: where a row is
 * can be computed, and to look at it takes one access to memory far away.
 *
 * @param text the codes
 * @param width how many bytes a row takes
 * @param count how many rows
 */
record Rows(ByteBuffer text, int width, int count) {
    /** So many bytes follow the last row, for rows are fetched by words. */
    static final int FETCHED_BEYOND = Long.BYTES;

    /** Where a row starts in the text. */
    int start(int row) {
        return row * width;
    }

    /** The code at a place of a row; {@link Codes#END} behind its last. */
    int code(int row, int place) {
        return place < width ? text.get(row * width + place) & 0xFF : Codes.END;
    }

    /** How many places a row has. */
    int length(int row) {
        int length = 0;
        while (code(row, length) != Codes.END) {
            length++;
        }
        return length;
    }

    /** The codes of a row. */
    byte[] row(int row) {
        byte[] codes = new byte[length(row)];
        text.get(start(row), codes);
        return codes;
    }
}
