package org.proofmark.match;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A rule at work on the rows' keys: it knows which of its blocks are too large to be looked at. */
final class BlockRule {
    private static final int CHUNKS = 16;

    private final RowKeys keys;
    private final Rule rule;
    private int[] tooLarge = new int[0];

    BlockRule(RowKeys keys, Rule rule) {
        this.keys = keys;
        this.rule = rule;
    }

    Rule rule() {
        return rule;
    }

    /**
     * Writes the block and the row of every entry, as the upper and the lower half of a number, into the room of a sort, in order, and
     * says how many there are. Learns which blocks are too large.
     */
    int sort(RadixSort sort) {
        int rows = keys.rows().count();
        int entries = rule.single() ? one(rows, sort) : several(rows, sort);
        int count = sort.sort(entries);
        learn(sort.room(count), count);
        return count;
    }

    private int one(int rows, RadixSort sort) {
        long[] entries = sort.room(rows);
        IntStream.range(0, rows).parallel().forEach(row -> entries[row] = entry(keys.block(row, rule), row));
        return rows;
    }

    private int several(int rows, RadixSort sort) {
        int[] starts = new int[CHUNKS + 1];
        each(rows, (chunk, row, out) -> starts[chunk + 1] += keys.blocks(row, rule, out));
        Arrays.parallelPrefix(starts, Integer::sum);
        long[] entries = sort.room(starts[CHUNKS]);
        int[] next = starts.clone();
        each(rows, (chunk, row, out) -> {
            int count = keys.blocks(row, rule, out);
            for (int i = 0; i < count; i++) {
                entries[next[chunk]++] = entry(out[i], row);
            }
        });
        return starts[CHUNKS];
    }

    private interface RowWork {
        void row(int chunk, int row, int[] out);
    }

    private void each(int rows, RowWork work) {
        IntStream.range(0, CHUNKS).parallel().forEach(chunk -> {
            int[] out = new int[rule.most()];
            int end = (int) ((long) rows * (chunk + 1) / CHUNKS);
            for (int row = (int) ((long) rows * chunk / CHUNKS); row < end; row++) {
                work.row(chunk, row, out);
            }
        });
    }

    private static long entry(int block, int row) {
        return ((long) block << 32) | row;
    }

    private void learn(long[] sorted, int count) {
        int[] large = new int[16];
        int found = 0;
        for (int at = 0; at < count; ) {
            int to = at + 1;
            while (to < count && sorted[to] >> 32 == sorted[at] >> 32) {
                to++;
            }
            if (to - at > RuleChoice.LARGEST_BLOCK) {
                large = found == large.length ? Arrays.copyOf(large, found * 2) : large;
                large[found++] = (int) (sorted[at] >> 32);
            }
            at = to;
        }
        tooLarge = Arrays.copyOf(large, found);
    }

    boolean isTooLarge(int block) {
        return tooLarge.length > 0 && Arrays.binarySearch(tooLarge, block) >= 0;
    }
}
