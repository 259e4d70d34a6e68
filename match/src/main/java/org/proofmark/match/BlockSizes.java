package org.proofmark.match;

import java.util.Arrays;

/** How many rows share the code of a key, by value of its field. */
final class BlockSizes {
    private BlockSizes() {}

    static int[] of(BlockKey key, Frequencies frequencies) {
        if (key.slots() > 1) {
            return new int[0];
        }
        int[] codes = key.codes();
        long[] sorted = new long[codes.length];
        for (int value = 1; value < codes.length; value++) {
            sorted[value] = ((long) codes[value] << 32) | value;
        }
        Arrays.parallelSort(sorted);
        int[] sizes = new int[codes.length];
        int from = 0;
        while (from < sorted.length) {
            int to = from;
            int size = 0;
            while (to < sorted.length && (int) (sorted[to] >> 32) == (int) (sorted[from] >> 32)) {
                size += (int) sorted[to] == 0 ? 0 : frequencies.count((int) sorted[to]);
                to++;
            }
            for (; from < to; from++) {
                int value = (int) sorted[from];
                sizes[value] = codes[value] == 0 ? 0 : size;
            }
        }
        return sizes;
    }
}
