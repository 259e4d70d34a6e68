package org.proofmark.search;

import java.nio.IntBuffer;
import java.util.BitSet;
import java.util.function.ObjIntConsumer;

/**
 * Rows that are searched together; written once. All rows of a segment are of one kind.
 *
 * @param rows the rows in their order
 * @param marks for each row, the number of its mark
 * @param rests the suffix array; empty where rows have gaps, which fit too much for it to tell anything
 * @param beginnings how common the beginnings of rows are
 * @param restsBegin how common the beginnings of their rests are
 * @param slices the rows once more, in slices of bits
 * @param kind what all rows have in common
 */
record Segment(
        Rows rows,
        IntBuffer marks,
        Order.Rests rests,
        Frequencies beginnings,
        Frequencies restsBegin,
        Slices slices,
        Kind kind) {

    /** What can be said of all rows of a segment. */
    enum Kind {
        /** Certain signs alone, and no separators. */
        PLAIN,
        /** Certain signs, with separators or accents. */
        PARTED,
        /** Single places are open. */
        OPEN,
        /** Parts of unknown length are open. */
        GAPPED;

        static Kind of(byte[] row) {
            Kind kind = PLAIN;
            for (byte code : row) {
                Kind of = of(code & 0xFF);
                kind = of.compareTo(kind) > 0 ? of : kind;
            }
            return kind;
        }

        private static Kind of(int code) {
            if (code == Codes.GAP) {
                return GAPPED;
            }
            if (code > Codes.LAST_SIGN) {
                return OPEN;
            }
            return (Codes.PASSABLE >>> code & 1) == 0 ? PLAIN : PARTED;
        }
    }

    /** Whether no row has a place that may be passed over: then distances within a row are those of the pattern. */
    boolean isStraight() {
        return (slices.present() & (Codes.PASSABLE | 1L << Codes.ANY_OR_NONE)) == 0;
    }

    int count() {
        return rows.count();
    }

    /** All rows but those whose marks are gone. */
    void forEach(BitSet gone, ObjIntConsumer<byte[]> action) {
        for (int row = 0; row < count(); row++) {
            if (!gone.get(marks.get(row))) {
                action.accept(rows.row(row), marks.get(row));
            }
        }
    }

    /** How many bytes its parts take. */
    long bytes() {
        return rows.text().capacity()
                + marks.capacity() * 4L
                + rests.entries().capacity() * 4L
                + slices.words().capacity() * 8L
                + slices.chunks().capacity() * 4L;
    }
}
