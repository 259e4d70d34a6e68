package org.proofmark.match;

/** How many rows share the code of a key, by value of its field. */
final class BlockSizes {
    private BlockSizes() {}

    static int[] of(BlockKey key, Frequencies frequencies) {
        if (key.slots() > 1) {
            return new int[0];
        }
        int[] codes = key.codes();
        RadixSort sort = new RadixSort();
        long[] entries = sort.room(codes.length);
        for (int value = 0; value < codes.length; value++) {
            entries[value] = ((long) codes[value] << 32) | value;
        }
        int count = sort.sort(codes.length);
        long[] sorted = sort.room(count);
        int[] sizes = new int[codes.length];
        int from = 0;
        while (from < count) {
            int to = from;
            int size = 0;
            while (to < count && sorted[to] >> 32 == sorted[from] >> 32) {
                size += frequencies.count((int) sorted[to++]);
            }
            for (; from < to; from++) {
                sizes[(int) sorted[from]] = size;
            }
        }
        return sizes;
    }
}
