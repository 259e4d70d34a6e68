package org.proofmark.search;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.proofmark.notation.Reading;

/**
 * Rows that are searched together; written once. All rows of a segment are of one kind.
 *
 * @param shape what has to be known to read the parts
 * @param parts the memory it lies in, in the order of {@link #of}
 * @param rows the rows in their order
 * @param marks for each row, the number of its mark
 * @param rests the suffix array; empty where rows have gaps, which fit too much for it to tell anything
 * @param beginnings how common the beginnings of rows are
 * @param restsBegin how common the beginnings of their rests are
 * @param slices the rows once more, in slices of bits
 * @param spellings how readings were written down
 */
record Segment(
        Shape shape,
        List<ByteBuffer> parts,
        Rows rows,
        IntBuffer marks,
        Order.Rests rests,
        Frequencies beginnings,
        Frequencies restsBegin,
        Slices slices,
        Spellings spellings) {
    /** How many parts of memory a segment lies in. */
    static final int PARTS = 10;

    /**
     * What has to be known to read the parts of a segment.
     *
     * @param kind what all rows have in common
     * @param count how many rows
     * @param width how many places the longest has
     * @param depth by how many codes the suffix array is sorted
     * @param bits how many bits a code takes in the slices
     * @param present the codes that stand in the slices, as a set
     * @param exact whether no row holds a set
     */
    record Shape(Kind kind, int count, int width, int depth, int bits, long present, boolean exact) {}

    /** A segment that lies in these parts. */
    static Segment of(Shape shape, List<ByteBuffer> parts) {
        Iterator<ByteBuffer> next = parts.iterator();
        Rows rows = new Rows(next.next(), shape.width(), shape.count());
        IntBuffer marks = next.next().asIntBuffer();
        Frequencies beginnings = new Frequencies(next.next().asFloatBuffer());
        Frequencies restsBegin = new Frequencies(next.next().asFloatBuffer());
        Order.Rests rests = new Order.Rests(next.next().asIntBuffer(), shape.depth());
        Spellings spellings =
                new Spellings(next.next().asIntBuffer(), next.next().asIntBuffer(), next.next());
        IntBuffer chunks = next.next().asIntBuffer();
        Slices slices = new Slices(next.next().asLongBuffer(), chunks, shape.bits(), shape.present(), shape.exact());
        return new Segment(shape, parts, rows, marks, rests, beginnings, restsBegin, slices, spellings);
    }

    /** What can be said of all rows of a segment. */
    enum Kind {
        /** Certain signs alone, and no separators. */
        PLAIN(0),
        /** Certain signs, with separators or accents. */
        PARTED(1),
        /** Single places are open. */
        OPEN(2),
        /** Parts of unknown length are open. */
        GAPPED(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** As it stands in a file. */
        int code() {
            return code;
        }

        static Kind ofCode(int code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code == code)
                    .findAny()
                    .orElseThrow();
        }

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

    /** Puts all rows into pools but those whose marks are gone. */
    void addTo(SortedPools pools, BitSet gone) {
        for (int row = 0; row < count(); row++) {
            if (!gone.get(marks.get(row))) {
                pools.add(rows.row(row), marks.get(row), spellings.bytes(row));
            }
        }
    }

    /** The reading of a row. */
    Reading reading(int row) {
        return spellings.reading(rows, row, kind().compareTo(Kind.OPEN) < 0);
    }

    /** How many bytes its parts take. */
    long bytes() {
        return parts.stream().mapToLong(ByteBuffer::capacity).sum();
    }

    Kind kind() {
        return shape.kind();
    }
}
