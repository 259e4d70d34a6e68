package org.proofmark.search;

import java.util.Arrays;

/** Which rows were looked at already; kept by thread, as clearing it costs more than most searches. */
final class Seen {
    private static final ThreadLocal<Seen> MINE = ThreadLocal.withInitial(Seen::new);

    private long[] bits = new long[0];
    private int[] rows = new int[256];
    private int used;

    private Seen() {}

    /** An empty one, for this thread alone until it asks again. */
    static Seen ofThread(int rows) {
        Seen seen = MINE.get();
        seen.clear();
        if (seen.bits.length <= rows / Long.SIZE) {
            seen.bits = new long[rows / Long.SIZE + 1];
        }
        return seen;
    }

    /** True the first time that a row is given. */
    boolean first(int row) {
        long bit = 1L << row;
        int word = row / Long.SIZE;
        if ((bits[word] & bit) != 0) {
            return false;
        }
        bits[word] |= bit;
        if (used == rows.length) {
            rows = Arrays.copyOf(rows, used * 2);
        }
        rows[used++] = row;
        return true;
    }

    /** True where a row was given and not forgotten since. */
    boolean forget(int row) {
        long bit = 1L << row;
        int word = row / Long.SIZE;
        boolean given = (bits[word] & bit) != 0;
        bits[word] &= ~bit;
        return given;
    }

    private void clear() {
        for (int i = 0; i < used; i++) {
            bits[rows[i] / Long.SIZE] = 0;
        }
        used = 0;
    }
}
