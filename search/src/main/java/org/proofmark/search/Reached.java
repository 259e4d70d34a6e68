package org.proofmark.search;

/** Which states a pattern can be in after so many signs, whatever they are: the others need not be computed. */
final class Reached {
    private final long[][] states;

    /** @param present the codes that rows hold, as a set */
    Reached(Pattern pattern, int most, long present) {
        states = new long[RowCoder.MOST_PLACES + 2][most + 1];
        boolean passable = (present & (Codes.PASSABLE | 1L << Codes.ANY_OR_NONE)) != 0;
        boolean gaps = (present & 1L << Codes.GAP) != 0;
        for (int place = 0; place < states.length; place++) {
            for (int d = 0; d <= most; d++) {
                long reached = place == 0 ? 1 : next(pattern, place - 1, d, passable, gaps);
                if (d > 0) {
                    reached |= states[place][d - 1] << 1;
                }
                states[place][d] = pattern.closed(reached) & pattern.all;
            }
        }
    }

    boolean at(int place, int misreads, int state) {
        return (states[place][misreads] >>> state & 1) != 0;
    }

    private long next(Pattern pattern, int place, int d, boolean passable, boolean gaps) {
        long now = states[place][d];
        if (gaps) {
            return -Long.lowestOneBit(now);
        }
        long next = now << 1 | (now & pattern.loops);
        if (passable) {
            next |= now;
        }
        if (d > 0) {
            next |= states[place][d - 1] | states[place][d - 1] << 1;
        }
        return next;
    }
}
