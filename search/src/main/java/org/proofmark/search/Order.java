package org.proofmark.search;

import java.nio.IntBuffer;

/**
 * Places of rows in the order of what stands from there on: an implicit trie, whose nodes are ranges of the order. A place is
 * packed into one number: its row times 32 plus the place within it.
 */
sealed interface Order {
    int PLACE_BITS = 5;

    /** How many places. */
    int size();

    /** The {@code i}-th place, packed. */
    int place(int i);

    /** After so many codes the order is no longer kept. */
    int depth();

    static int row(int packed) {
        return packed >>> PLACE_BITS;
    }

    static int inRow(int packed) {
        return packed & RowCoder.MOST_PLACES;
    }

    static int packed(int row, int inRow) {
        return row << PLACE_BITS | inRow;
    }

    /** Whole rows: they lie in their order. */
    record Beginnings(Rows rows) implements Order {
        @Override
        public int size() {
            return rows.count();
        }

        @Override
        public int place(int i) {
            return i << PLACE_BITS;
        }

        @Override
        public int depth() {
            return RowCoder.MOST_PLACES + 1;
        }
    }

    /**
     * A suffix array (Manber and Myers, 1993) over the rest of each row after its first place, for rests of two places at least.
     *
     * @param entries the places where the rests begin
     */
    record Rests(IntBuffer entries, int depth) implements Order {
        @Override
        public int size() {
            return entries.capacity();
        }

        @Override
        public int place(int i) {
            return entries.get(i);
        }
    }
}
