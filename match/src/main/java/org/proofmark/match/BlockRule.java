package org.proofmark.match;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A rule at work on the rows' keys: it knows which of its blocks are too large to be looked at. */
final class BlockRule {
    /** Room for the blocks of two rows. */
    static final int BUFFER = 128;

    private final KeyTable keys;
    private final Rule rule;
    private int[] tooLarge = new int[0];

    BlockRule(KeyTable keys, Rule rule) {
        this.keys = keys;
        this.rule = rule;
    }

    Rule rule() {
        return rule;
    }

    /** The block and the row of every entry, as the upper and the lower half of a number, in order. Learns which are too large. */
    long[] sorted(int rows) {
        long[] entries = rule.single() ? one(rows) : several(rows);
        Arrays.parallelSort(entries);
        int skip = 0;
        learn(entries, skip);
        return entries;
    }

    private long[] one(int rows) {
        long[] entries = new long[rows];
        IntStream.range(0, rows).parallel().forEach(row -> entries[row] = ((long) keys.block(row, rule) << 32) | row);
        return withoutNone(entries);
    }

    private static long[] withoutNone(long[] entries) {
        int count = 0;
        for (long entry : entries) {
            if (entry >> 32 != 0) {
                entries[count++] = entry;
            }
        }
        return count == entries.length ? entries : Arrays.copyOf(entries, count);
    }

    private long[] several(int rows) {
        int[] out = new int[rule.most()];
        long[] entries = new long[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            int blocks = keys.blocks(row, rule, out);
            if (count + blocks > entries.length) {
                entries = Arrays.copyOf(entries, Math.max(count + blocks, entries.length * 2));
            }
            for (int i = 0; i < blocks; i++) {
                entries[count++] = ((long) out[i] << 32) | row;
            }
        }
        return Arrays.copyOf(entries, count);
    }

    private void learn(long[] sorted, int from) {
        int[] large = new int[16];
        int count = 0;
        for (int at = from; at < sorted.length; ) {
            int to = at + 1;
            while (to < sorted.length && sorted[to] >> 32 == sorted[at] >> 32) {
                to++;
            }
            if (to - at > RuleChoice.LARGEST_BLOCK) {
                large = count == large.length ? Arrays.copyOf(large, count * 2) : large;
                large[count++] = (int) (sorted[at] >> 32);
            }
            at = to;
        }
        tooLarge = Arrays.copyOf(large, count);
    }

    /** Whether the two rows share a block that was looked at. */
    boolean share(int first, int second, int[] buffer) {
        if (rule.single()) {
            int block = keys.block(first, rule);
            return block != 0 && block == keys.block(second, rule) && !isTooLarge(block);
        }
        return least(first, second, buffer) != 0;
    }

    /** Whether this is the block, of all that the rows share, under which they are taken. */
    boolean firstShared(int first, int second, int block, int[] buffer) {
        return rule.single() || least(first, second, buffer) == block;
    }

    private int least(int first, int second, int[] buffer) {
        int half = BUFFER / 2;
        int[] a = buffer;
        int n = keys.blocks(first, rule, a);
        int[] b = Arrays.copyOfRange(buffer, half, BUFFER);
        int m = keys.blocks(second, rule, b);
        int least = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                if (a[i] == b[j] && (least == 0 || a[i] < least) && !isTooLarge(a[i])) {
                    least = a[i];
                }
            }
        }
        return least;
    }

    private boolean isTooLarge(int block) {
        return tooLarge.length > 0 && Arrays.binarySearch(tooLarge, block) >= 0;
    }
}
