package org.proofmark.exchange;

/**
 * A table from 128-bit hashes to a few longs, in one array: a million entries of five longs take 80 MB, where a map of objects
 * would take several times that. Nothing is ever taken out.
 */
final class HashTable {
    private static final int HASH = 2;

    private final int stride;
    private long[] cells;
    private int mask;
    private int size;

    /** @param width how many longs each entry holds beside its hash */
    HashTable(int width) {
        this.stride = HASH + width;
        this.mask = (1 << 10) - 1;
        this.cells = new long[stride << 10];
    }

    int size() {
        return size;
    }

    /** The place of an entry, made empty where there is none. It holds until the next call. */
    int place(Hash hash) {
        if (size * 5L > (mask + 1) * 3L) {
            grow();
        }
        int place = seek(hash.high(), hash.low());
        if (isFree(place)) {
            cells[place] = hash.high();
            cells[place + 1] = hash.low();
            size++;
        }
        return place;
    }

    /** Adds a hash; false if it was there. */
    boolean add(Hash hash) {
        int before = size;
        place(hash);
        return size > before;
    }

    boolean contains(Hash hash) {
        return !isFree(seek(hash.high(), hash.low()));
    }

    long value(int place, int index) {
        return cells[place + HASH + index];
    }

    void value(int place, int index, long value) {
        cells[place + HASH + index] = value;
    }

    // A hash of two zeros cannot be told from a free place; it occurs once in 2^128.
    private boolean isFree(int place) {
        return cells[place] == 0 && cells[place + 1] == 0;
    }

    private int seek(long high, long low) {
        // The low half: in random ids (UUIDv4) the high one has fixed bits among its last 16.
        int slot = (int) low & mask;
        while (true) {
            int place = slot * stride;
            if (isFree(place) || (cells[place] == high && cells[place + 1] == low)) {
                return place;
            }
            slot = (slot + 1) & mask;
        }
    }

    private void grow() {
        long[] old = cells;
        int slots = (mask + 1) * 2;
        cells = new long[Math.multiplyExact(slots, stride)];
        mask = slots - 1;
        for (int place = 0; place < old.length; place += stride) {
            if (old[place] != 0 || old[place + 1] != 0) {
                int to = seek(old[place], old[place + 1]);
                System.arraycopy(old, place, cells, to, stride);
            }
        }
    }
}
