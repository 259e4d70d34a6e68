package org.proofmark.match;

import java.util.Arrays;

/**
 * Pairs of rows with the level of each field: candidates, or pairs drawn at random.
 *
 * @param first a row each
 * @param second the other row
 * @param levels for each pair one level of each field
 * @param reach for each pair the fields without which it would be a candidate still, as bits
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied: they are large
record PairSample(int size, int fields, int[] first, int[] second, byte[] levels, long[] reach) {
    int level(int pair, int field) {
        return levels[pair * fields + field];
    }

    /** Grows as pairs are added. */
    static final class Builder {
        private final int fields;
        private int[] first = new int[64];
        private int[] second = new int[64];
        private byte[] levels;
        private int size;

        Builder(int fields) {
            this.fields = fields;
            this.levels = new byte[64 * fields];
        }

        void add(int one, int other, PairComparison comparison) {
            if (size == first.length) {
                first = Arrays.copyOf(first, size * 2);
                second = Arrays.copyOf(second, size * 2);
                levels = Arrays.copyOf(levels, size * 2 * fields);
            }
            comparison.compare(one, other, levels, size * fields);
            first[size] = one;
            second[size++] = other;
        }

        int size() {
            return size;
        }
    }

    static PairSample join(java.util.List<Builder> parts, int fields) {
        int size = parts.stream().mapToInt(Builder::size).sum();
        PairSample all =
                new PairSample(size, fields, new int[size], new int[size], new byte[size * fields], new long[size]);
        int at = 0;
        for (Builder part : parts) {
            System.arraycopy(part.first, 0, all.first, at, part.size);
            System.arraycopy(part.second, 0, all.second, at, part.size);
            System.arraycopy(part.levels, 0, all.levels, at * fields, part.size * fields);
            at += part.size;
        }
        return all;
    }
}
