package org.proofmark.match;

/**
 * Remembers at which level two values of a field are: makers, models and places recur, and so do the ways in which they differ. A
 * later pair takes the place of an earlier one of the same slot. One for each thread.
 */
final class ComparedValues {
    private static final int SLOTS = 1 << 15;
    private static final int VALUE_BITS = 28;
    private static final int FIELD_BITS = 8;

    private final long[] pairs = new long[SLOTS];
    private final byte[] levels = new byte[SLOTS];

    private static long pair(int field, int x, int y) {
        return (long) x << (VALUE_BITS + FIELD_BITS) | (long) y << FIELD_BITS | field;
    }

    int slot(int field, int x, int y) {
        return (int) Hash.mix(pair(field, x, y)) & (SLOTS - 1);
    }

    /** The level of two values, neither of which is 0; -1 where it is not known. */
    int level(int slot, int field, int x, int y) {
        return pairs[slot] == pair(field, x, y) ? levels[slot] : -1;
    }

    void put(int slot, int field, int x, int y, int level) {
        pairs[slot] = pair(field, x, y);
        levels[slot] = (byte) level;
    }
}
