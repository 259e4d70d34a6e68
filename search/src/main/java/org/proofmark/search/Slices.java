package org.proofmark.search;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.List;

/**
 * Rows in slices of bits: for each place and each bit of the code, the bits of 64 rows stand in one word, so that one operation
 * looks at 64 rows. Words are laid out by chunk, place, bit, and then {@link #WORDS} of them in a row, which the compiler turns
 * into vector instructions. Sets stand as {@link Codes#ANY} or {@link Codes#ANY_OR_NONE}: what is found has to be looked at again.
 *
 * @param words the slices
 * @param chunks for each chunk, where its words begin; one more for the end
 * @param bits how many bits a code takes
 * @param present the codes that stand in the slices, as a set
 * @param exact whether no row holds a set
 */
record Slices(LongBuffer words, IntBuffer chunks, int bits, long present, boolean exact) {
    /** Words side by side: few enough for the states of a search to stay in the processor's first cache. */
    static final int WORDS = 32;

    static final int ROWS_A_CHUNK = WORDS * Long.SIZE;

    static int chunksFor(int rows) {
        return (rows + ROWS_A_CHUNK - 1) / ROWS_A_CHUNK;
    }

    /** How many places the longest row of a chunk has. */
    int places(int chunk) {
        return (chunks.get(chunk + 1) - chunks.get(chunk)) / (bits * WORDS);
    }

    /** Fetches one slice. */
    void read(int chunk, int place, int bit, long[] slice) {
        words.get(chunks.get(chunk) + (place * bits + bit) * WORDS, slice, 0, WORDS);
    }

    static int sliced(int code, List<Codes.Choice> sets) {
        if (code < Codes.FIRST_SET) {
            return code;
        }
        return sets.get(code - Codes.FIRST_SET).passable() ? Codes.ANY_OR_NONE : Codes.ANY;
    }
}
