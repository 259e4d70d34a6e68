package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs of rows, candidates or drawn at random, with the level of each field. Pairs that are at the same levels and have the same
 * reach have one pattern; most have, so that what follows from it is worked out once for all of them.
 *
 * @param size how many patterns there are
 * @param levels for each pattern one level of each field
 * @param reach for each pattern the fields without which its pairs would be candidates still, as bits
 * @param times how many pairs have the pattern
 * @param first for each pair a row
 * @param second for each pair the other row
 * @param pattern for each pair its pattern
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied: they are large
record PairSample(
        int size, int fields, byte[] levels, long[] reach, int[] times, int[] first, int[] second, int[] pattern) {
    int level(int pattern, int field) {
        return levels[pattern * fields + field];
    }

    int pairs() {
        return pattern.length;
    }

    /** The same pairs with {@linkplain Aliases other names} known. */
    PairSample named(List<FieldLevels> named) {
        if (named.stream().noneMatch(FieldLevels::hasAliases)) {
            return this;
        }
        byte[] all = new byte[pairs() * fields];
        long[] reaches = new long[pairs()];
        IntStream.range(0, pairs()).parallel().forEach(pair -> {
            for (int field = 0; field < fields; field++) {
                all[pair * fields + field] =
                        named.get(field).named(levels[pattern[pair] * fields + field], first[pair], second[pair]);
            }
            reaches[pair] = reach[pattern[pair]];
        });
        return of(fields, first, second, all, reaches);
    }

    /** Of pairs with their levels and reach; what was given is written over. */
    static PairSample of(int fields, int[] first, int[] second, byte[] levels, long[] reach) {
        int pairs = first.length;
        int[] slots = new int[Integer.highestOneBit(Math.max(16, pairs)) * 4];
        Arrays.fill(slots, -1);
        int[] times = new int[pairs];
        int[] pattern = new int[pairs];
        int size = 0;
        for (int pair = 0; pair < pairs; pair++) {
            int slot = slot(pair, fields, levels, reach, slots);
            if (slots[slot] < 0) {
                slots[slot] = size;
                System.arraycopy(levels, pair * fields, levels, size * fields, fields);
                reach[size++] = reach[pair];
            }
            pattern[pair] = slots[slot];
            times[slots[slot]]++;
        }
        return new PairSample(
                size,
                fields,
                Arrays.copyOf(levels, size * fields),
                Arrays.copyOf(reach, size),
                Arrays.copyOf(times, size),
                first,
                second,
                pattern);
    }

    /** Where the pair's pattern is among the slots, or where it belongs. */
    private static int slot(int pair, int fields, byte[] levels, long[] reach, int[] slots) {
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
}
