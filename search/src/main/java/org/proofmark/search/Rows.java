package org.proofmark.search;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/**
 * The rows of a segment, one after the other in the order of their codes, each ended by {@link Codes#END}.
 *
 * @param text the codes
 * @param bases where every eighth row starts
 * @param offsets for each row, how far after its base it starts, 0 to 224
 * @param count how many rows
 */
record Rows(ByteBuffer text, IntBuffer bases, ByteBuffer offsets, int count) {
    static final int ROWS_A_BASE = 8;

    /** Where a row starts in the text. */
    int start(int row) {
        return bases.get(row >>> 3) + (offsets.get(row) & 0xFF);
    }

    /** The code at a place of the text. */
    int code(int at) {
        return text.get(at) & 0xFF;
    }

    /** How many places a row has. */
    int length(int row) {
        int start = start(row);
        int at = start;
        while (text.get(at) != Codes.END) {
            at++;
        }
        return at - start;
    }

    /** The codes of a row. */
    byte[] row(int row) {
        byte[] codes = new byte[length(row)];
        text.get(start(row), codes);
        return codes;
    }
}
