package org.proofmark.link;

import java.util.Arrays;
import java.util.List;

/**
 * Finds, among different texts, all pairs that one misreading makes one. Each text stands under its own key and under those of what
 * is left of it without one of its signs (Mor and Fraenkel 1982): two texts that differ by another sign, a swap, or a sign left
 * out or put in share a key. Keys are hashes, so what meets is compared.
 */
final class MisreadKeys {
    /** Bits of a row that hold the text's number; the hash has the others. */
    private static final int NUMBER_BITS = 24;

    private static final long NUMBERS = (1L << NUMBER_BITS) - 1;

    private final int[][] texts;
    private final int largestBlock;
    private final long[] rows;

    /** Takes two texts by their numbers, the smaller first, and how they differ. */
    interface Each {
        void pair(int one, int other, OneMisread how);
    }

    /**
     * @param texts folded by value, each once; at most 16 million
     * @param largestBlock most texts under one key that are compared with each other
     */
    MisreadKeys(List<String> texts, int largestBlock) {
        this.texts = texts.stream().map(t -> t.codePoints().toArray()).toArray(int[][]::new);
        this.largestBlock = largestBlock;
        rows = distinct(rows());
    }

    /** Gives every pair once, in an order that means nothing. */
    void pairs(Each each) {
        blocks((from, to) -> pairs(from, to, each));
    }

    /** How many texts stand under keys of too many, and are not compared with each other. */
    long tooMany() {
        long[] count = {0};
        blocks((from, to) -> count[0] += to - from > largestBlock ? to - from : 0);
        return count[0];
    }

    private interface Block {
        void rows(int from, int to);
    }

    private void blocks(Block each) {
        int start = 0;
        for (int i = 1; i <= rows.length; i++) {
            if (i == rows.length || rows[i] >>> NUMBER_BITS != rows[start] >>> NUMBER_BITS) {
                each.rows(start, i);
                start = i;
            }
        }
    }

    private long[] rows() {
        long[] made = new long[Arrays.stream(texts).mapToInt(t -> t.length + 1).sum()];
        int filled = 0;
        for (int number = 0; number < texts.length; number++) {
            for (int without = 0; without <= texts[number].length; without++) {
                made[filled++] = key(texts[number], without) << NUMBER_BITS | number;
            }
        }
        return made;
    }

    /** In order: equal signs side by side put a text under one key twice. */
    private static long[] distinct(long[] made) {
        Arrays.sort(made);
        int kept = 0;
        for (long row : made) {
            if (kept == 0 || made[kept - 1] != row) {
                made[kept++] = row;
            }
        }
        return Arrays.copyOf(made, kept);
    }

    /** A hash of the text without the sign at a place; of the whole text where the place is its end. */
    private static long key(int[] text, int without) {
        long key = 0;
        for (int i = 0; i < text.length; i++) {
            key = i == without ? key : Counts.mix(key, text[i]);
        }
        return key & (-1L >>> NUMBER_BITS);
    }

    private void pairs(int from, int to, Each each) {
        for (int i = from; i < to && to - from <= largestBlock; i++) {
            for (int j = i + 1; j < to; j++) {
                int one = (int) (rows[i] & NUMBERS);
                int other = (int) (rows[j] & NUMBERS);
                OneMisread how = OneMisread.of(texts[one], texts[other]);
                if (how != null && isMain(one, other, how, rows[i] >>> NUMBER_BITS)) {
                    each.pair(one, other, how);
                }
            }
        }
    }

    /** Of several keys that two texts share, the one without the sign at which the first, or the longer, parts from the other. */
    private boolean isMain(int one, int other, OneMisread how, long key) {
        int[] parting = texts[one].length >= texts[other].length ? texts[one] : texts[other];
        return key(parting, how.at()) == key;
    }
}
