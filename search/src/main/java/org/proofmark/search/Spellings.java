package org.proofmark.search;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import org.proofmark.notation.Reading;

/**
 * How readings were written down, for rows whose codes do not tell: the reading that was made is what is weighed and shown.
 *
 * @param rows the rows that have a spelling, ascending
 * @param ends for each, where its spelling ends in the text
 * @param text the spellings in notation, UTF-8
 */
record Spellings(IntBuffer rows, IntBuffer ends, ByteBuffer text) {
    private static final byte[] NOTHING = {};
    private static final String SIGNS = signs();

    /** The reading of a row. */
    Reading reading(Rows all, int row, boolean certain) {
        byte[] spelling = bytes(row);
        if (spelling.length > 0) {
            return Reading.parse(new String(spelling, StandardCharsets.UTF_8));
        }
        String text = usual(all.row(row));
        return certain ? Reading.literal(text) : Reading.parse(text);
    }

    /** How a row was written down; empty where {@link #usual} tells. */
    byte[] bytes(int row) {
        int at = find(row);
        if (at < 0) {
            return NOTHING;
        }
        int start = at == 0 ? 0 : ends.get(at - 1);
        byte[] spelling = new byte[ends.get(at) - start];
        text.get(start, spelling);
        return spelling;
    }

    /** What has to be kept of how a reading is written down: nothing where its row tells. */
    static byte[] kept(Reading reading, byte[] row) {
        String print = reading.print();
        return print.equals(usual(row)) ? NOTHING : print.getBytes(StandardCharsets.UTF_8);
    }

    /** What codes are taken to be written like where no spelling is kept. */
    static String usual(byte[] row) {
        StringBuilder text = new StringBuilder(row.length);
        for (byte code : row) {
            text.append((code & 0xFF) < SIGNS.length() ? SIGNS.charAt(code & 0xFF) : '\0');
        }
        return text.toString();
    }

    private int find(int row) {
        int low = 0;
        int high = rows.capacity() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = rows.get(middle);
            if (there == row) {
                return middle;
            }
            if (there < row) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private static String signs() {
        StringBuilder signs = new StringBuilder();
        for (int code = 0; code < Codes.FIRST_SET; code++) {
            signs.append(
                    switch (code) {
                        case Codes.SEPARATOR -> '-';
                        case Codes.DOT -> '.';
                        case Codes.ANY -> '?';
                        case Codes.GAP -> '*';
                        default -> Codes.isPlain(code) ? Codes.plain(code) : '\0';
                    });
        }
        return signs.toString();
    }
}
