package org.proofmark.search;

import java.nio.IntBuffer;

/** Places of the text in the order of what stands there: an implicit trie, whose nodes are ranges of the order. */
sealed interface Order {

    /** How many places. */
    int size();

    /** Where in the text the {@code i}-th begins. */
    int at(int i);

    /** In which row the {@code i}-th is. */
    int row(int i);

    /** After so many codes the order is no longer kept. */
    int depth();

    /** Whole rows: they lie in their order. */
    record Beginnings(Rows rows) implements Order {
        @Override
        public int size() {
            return rows.count();
        }

        @Override
        public int at(int i) {
            return rows.start(i);
        }

        @Override
        public int row(int i) {
            return i;
        }

        @Override
        public int depth() {
            return RowCoder.MOST_PLACES + 1;
        }
    }

    /**
     * A suffix array (Manber and Myers, 1993) over the rest of each row after its first place, for rests of two places at least.
     *
     * @param entries for each rest, its row times 32 plus the place where it begins
     */
    record Rests(Rows rows, IntBuffer entries, int depth) implements Order {
        static final int PLACE_BITS = 5;

        @Override
        public int size() {
            return entries.capacity();
        }

        @Override
        public int at(int i) {
            int entry = entries.get(i);
            return rows.start(entry >>> PLACE_BITS) + (entry & RowCoder.MOST_PLACES);
        }

        @Override
        public int row(int i) {
            return entries.get(i) >>> PLACE_BITS;
        }

        /** At which place of its row the {@code i}-th begins. */
        int place(int i) {
            return entries.get(i) & RowCoder.MOST_PLACES;
        }
    }
}
