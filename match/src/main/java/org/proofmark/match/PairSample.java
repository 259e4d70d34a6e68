package org.proofmark.match;

import java.util.Arrays;
import java.util.List;

/**
 * Pairs of rows with the level of each field: candidates, or pairs drawn at random.
 *
 * @param first a row each
 * @param second the other row
 * @param levels for each pair one level of each field
 * @param times how many pairs each stands for; more than one once {@link #folded} was called
 * @param reach for each pair the fields without which it would be a candidate still, as bits
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied: they are large
record PairSample(int size, int fields, int[] first, int[] second, byte[] levels, long[] reach, int[] times) {
    int level(int pair, int field) {
        return levels[pair * fields + field];
    }

    /** One pair in place of all that are at the same levels and have the same reach; which rows it was is no matter then. */
    PairSample folded() {
        int[] slots = new int[Integer.highestOneBit(Math.max(16, size)) * 4];
        Arrays.fill(slots, -1);
        int kept = 0;
        for (int pair = 0; pair < size; pair++) {
            int slot = slot(pair, slots);
            if (slots[slot] >= 0) {
                times[slots[slot]] += times[pair];
                continue;
            }
            slots[slot] = kept;
            System.arraycopy(levels, pair * fields, levels, kept * fields, fields);
            reach[kept] = reach[pair];
            times[kept] = times[pair];
            kept++;
        }
        return new PairSample(
                kept, fields, first, second, Arrays.copyOf(levels, kept * fields), reach, Arrays.copyOf(times, kept));
    }

    /** Where the pair's pattern lies among those kept, or where it belongs. */
    private int slot(int pair, int[] slots) {
        int from = pair * fields;
        long hash = reach[pair];
        for (int i = from; i < from + fields; i++) {
            hash = hash * 31 + levels[i];
        }
        int slot = (int) Hash.mix(hash) & (slots.length - 1);
        while (slots[slot] >= 0) {
            int other = slots[slot];
            if (reach[other] == reach[pair]
                    && Arrays.equals(levels, other * fields, (other + 1) * fields, levels, from, from + fields)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
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

    static PairSample join(List<Builder> parts, int fields) {
        int size = parts.stream().mapToInt(Builder::size).sum();
        PairSample all = new PairSample(
                size, fields, new int[size], new int[size], new byte[size * fields], new long[size], new int[size]);
        Arrays.fill(all.times, 1);
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
