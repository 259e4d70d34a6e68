package org.proofmark.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.proofmark.notation.Reading;

/** Rows as they come, each ended by {@link Codes#END}, with the numbers of their marks. One writer; readers take a {@link View}. */
final class RowPool {
    private byte[] text = new byte[1024];
    private int used;
    private int[] starts = new int[64];
    private int[] marks = new int[64];
    private byte[] spelled = new byte[64];
    private int[] spellingEnds = new int[64];
    private int count;

    /**
     * Adds a row.
     *
     * @param spelling how the reading was written down; empty where {@link Spellings#usual} tells
     */
    void add(byte[] row, int mark, byte[] spelling) {
        if (count == marks.length - 1) {
            int longer = count + (count >> 1);
            starts = Arrays.copyOf(starts, longer);
            marks = Arrays.copyOf(marks, longer);
            spellingEnds = Arrays.copyOf(spellingEnds, longer);
        }
        int spelledUsed = count == 0 ? 0 : spellingEnds[count - 1];
        spelled = put(spelled, spelledUsed, spelling);
        spellingEnds[count] = spelledUsed + spelling.length;
        text = put(text, used, row);
        used += row.length;
        text[used++] = Codes.END;
        marks[count++] = mark;
        starts[count] = used;
    }

    int count() {
        return count;
    }

    /** The rows that are in it now. */
    View view() {
        return new View(this);
    }

    /** There is always room for one byte more. */
    private static byte[] put(byte[] to, int at, byte[] what) {
        byte[] bytes = to;
        if (at + what.length + 1 > to.length) {
            bytes = Arrays.copyOf(to, Math.max(to.length + (to.length >> 1), at + what.length + 1));
        }
        System.arraycopy(what, 0, bytes, at, what.length);
        return bytes;
    }

    /** The rows that a pool held at one moment: arrays only grow at their ends, so what is seen here does not change. */
    static final class View {
        private final RowPool pool;
        private final ByteBuffer text;
        private final int[] starts;
        private final int[] marks;
        private final byte[] spelled;
        private final int[] spellingEnds;
        private final int count;

        private View(RowPool pool) {
            this.pool = pool;
            text = ByteBuffer.wrap(pool.text);
            starts = pool.starts;
            marks = pool.marks;
            spelled = pool.spelled;
            spellingEnds = pool.spellingEnds;
            count = pool.count;
        }

        boolean isOf(RowPool other) {
            return pool == other;
        }

        int count() {
            return count;
        }

        ByteBuffer text() {
            return text;
        }

        int start(int row) {
            return starts[row];
        }

        /** How many places a row has. */
        int length(int row) {
            return starts[row + 1] - starts[row] - 1;
        }

        int code(int row, int place) {
            return text.get(starts[row] + place) & 0xFF;
        }

        int mark(int row) {
            return marks[row];
        }

        /** The codes of a row. */
        byte[] row(int row) {
            byte[] codes = new byte[length(row)];
            text.get(start(row), codes);
            return codes;
        }

        /** How a row was written down; empty where {@link Spellings#usual} tells. */
        byte[] spelling(int row) {
            return Arrays.copyOfRange(spelled, row == 0 ? 0 : spellingEnds[row - 1], spellingEnds[row]);
        }

        /** The reading of a row. */
        Reading reading(int row) {
            byte[] spelling = spelling(row);
            return Reading.parse(
                    spelling.length == 0 ? Spellings.usual(row(row)) : new String(spelling, StandardCharsets.UTF_8));
        }
    }
}
