package org.proofmark.search;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How many misreads lie between a pattern and one row: places left out, signs put in, signs exchanged for another, neighbours
 * turned round (the optimal string alignment distance, over sets of signs and with gaps). One set of states for each number of
 * misreads, as in Wu and Manber, <i>Fast text searching allowing errors</i> (CACM 35(10), 1992); turning neighbours after Hyyrö,
 * <i>A bit-vector algorithm for computing Levenshtein and Damerau edit distances</i> (2003). Not safe for several threads.
 */
final class RowMatcher {
    static final int NO_MATCH = -1;

    private final Pattern pattern;
    private final int most;

    /** Places whose next place follows without a gap: only such neighbours can be turned round. */
    private final long neighbours;

    private final long[] states;
    private final long[] before;
    private final long[] old;
    private long lastFitting;

    /** @param most how many misreads are allowed */
    RowMatcher(Pattern pattern, int most) {
        this.pattern = pattern;
        this.most = most;
        this.neighbours = ~(pattern.loops >>> 1);
        this.states = new long[most + 1];
        this.before = new long[most + 1];
        this.old = new long[most + 1];
    }

    /**
     * The smallest number of misreads with which the pattern fits a row, or {@link #NO_MATCH}.
     *
     * @param start where the row starts in the text
     * @param limit where it ends at the latest; before that with {@link Codes#END}
     */
    int misreads(ByteBuffer text, int start, int limit) {
        return most == 0 ? exactly(text, start, limit) : nearly(text, start, limit);
    }

    /** As before, for a row of a segment. */
    int misreads(Rows rows, int row) {
        int start = rows.start(row);
        return misreads(rows.text(), start, start + rows.width());
    }

    private int exactly(ByteBuffer text, int start, int limit) {
        long now = pattern.closed(1);
        for (int at = start; at < limit && text.get(at) != Codes.END && now != 0; at++) {
            int code = text.get(at) & 0xFF;
            if (code == Codes.GAP) {
                now = filled(now);
                continue;
            }
            long next = (now & pattern.fitting(code)) << 1 | (now & pattern.loops);
            now = pattern.closed(pattern.passable(code) ? next | now : next);
        }
        return (now >>> pattern.places() & 1) != 0 ? 0 : NO_MATCH;
    }

    private int nearly(ByteBuffer text, int start, int limit) {
        begin();
        for (int at = start; at < limit && text.get(at) != Codes.END; at++) {
            int code = text.get(at) & 0xFF;
            if (code == Codes.GAP) {
                passGap();
            } else {
                take(pattern.fitting(code), pattern.passable(code));
            }
            if (states[most] == 0) {
                return NO_MATCH;
            }
        }
        for (int d = 0; d <= most; d++) {
            if ((states[d] >>> pattern.places() & 1) != 0) {
                return d;
            }
        }
        return NO_MATCH;
    }

    private void begin() {
        Arrays.fill(before, 0);
        lastFitting = 0;
        states[0] = pattern.closed(1);
        for (int d = 1; d <= most; d++) {
            states[d] = closedAt(d, states[0]);
        }
    }

    private void take(long fitting, boolean passable) {
        System.arraycopy(states, 0, old, 0, states.length);
        for (int d = 0; d <= most; d++) {
            long next = (old[d] & fitting) << 1 | (old[d] & pattern.loops);
            if (passable) {
                next |= old[d];
            }
            if (d > 0) {
                long turned = before[d - 1] & fitting & lastFitting >>> 1 & neighbours;
                next |= old[d - 1] | old[d - 1] << 1 | turned << 2;
            }
            states[d] = closedAt(d, next);
        }
        System.arraycopy(old, 0, before, 0, old.length);
        lastFitting = fitting;
    }

    /** A gap of the row takes any number of places. */
    private void passGap() {
        for (int d = 0; d <= most; d++) {
            states[d] = filled(states[d]);
        }
        Arrays.fill(before, 0);
        lastFitting = 0;
    }

    /** Places may be left out, at the cost of a misread. */
    private long closedAt(int d, long next) {
        long reached = d == 0 ? next : next | states[d - 1] << 1;
        return pattern.closed(reached) & pattern.all;
    }

    private long filled(long now) {
        return now == 0 ? 0 : -Long.lowestOneBit(now) & pattern.all;
    }
}
