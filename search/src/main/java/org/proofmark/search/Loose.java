package org.proofmark.search;

import java.nio.ByteBuffer;
import java.util.function.ObjIntConsumer;

/**
 * Rows that are in no segment, in the order in which they came: the newest, and those too long for a segment.
 *
 * @param pool where they are; more may have been added since
 * @param text the text of the pool as it was
 * @param count how many rows there were
 */
record Loose(RowPool pool, ByteBuffer text, int count) {
    static Loose of(RowPool pool) {
        return new Loose(pool, ByteBuffer.wrap(pool.text()), pool.count());
    }

    /** Where each row starts in the text, and the number of its mark. */
    void eachStart(StartAction action) {
        for (int row = 0; row < count; row++) {
            action.accept(pool.start(row), pool.mark(row));
        }
    }

    void forEach(ObjIntConsumer<byte[]> action) {
        eachStart((start, mark) -> action.accept(row(start), mark));
    }

    /** The codes of the row that starts there. */
    byte[] row(int start) {
        int end = start;
        while (text.get(end) != Codes.END) {
            end++;
        }
        byte[] row = new byte[end - start];
        text.get(start, row);
        return row;
    }

    @FunctionalInterface
    interface StartAction {
        void accept(int start, int mark);
    }
}
