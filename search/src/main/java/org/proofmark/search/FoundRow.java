package org.proofmark.search;

import java.util.Arrays;
import java.util.Comparator;
import org.proofmark.notation.Reading;

/** A row that was found, wherever it is. */
sealed interface FoundRow {
    /** Fewest misreads first, then by codes. */
    Comparator<FoundRow> ORDER = Comparator.comparingInt(FoundRow::misreads)
            .thenComparing(FoundRow::codes, Arrays::compareUnsigned)
            .thenComparingInt(FoundRow::mark);

    int misreads();

    int mark();

    byte[] codes();

    Reading reading();

    /** In a segment. */
    record Settled(Segment segment, int row, int misreads) implements FoundRow {
        @Override
        public int mark() {
            return segment.marks().get(row);
        }

        @Override
        public byte[] codes() {
            return segment.rows().row(row);
        }

        @Override
        public Reading reading() {
            return segment.reading(row);
        }
    }

    /** In no segment yet. */
    record Unsettled(RowPool.View loose, int row, int misreads) implements FoundRow {
        @Override
        public int mark() {
            return loose.mark(row);
        }

        @Override
        public byte[] codes() {
            return loose.row(row);
        }

        @Override
        public Reading reading() {
            return loose.reading(row);
        }
    }
}
