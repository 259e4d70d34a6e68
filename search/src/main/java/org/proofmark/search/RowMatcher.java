package org.proofmark.search;

import java.nio.ByteBuffer;

/**
 * How many misreads lie between a pattern and one row: places left out, signs put in, signs exchanged for another, neighbours
 * turned round (the optimal string alignment distance, over sets of signs and with gaps). One set of states for each number of
 * misreads, as in Wu and Manber, <i>Fast text searching allowing errors</i> (CACM 35(10), 1992); turning neighbours after Hyyrö,
 * <i>A bit-vector algorithm for computing Levenshtein and Damerau edit distances</i> (2003). Safe for several threads.
 */
final class RowMatcher {
    static final int NO_MATCH = -1;

    private final Pattern pattern;
    private final int most;

    /** Places whose next place follows without a gap: only such neighbours can be turned round. */
    private final long neighbours;

    /** @param most how many misreads are allowed, 0 to 2 */
    RowMatcher(Pattern pattern, int most) {
        this.pattern = pattern;
        this.most = most;
        this.neighbours = ~(pattern.loops >>> 1);
    }

    /**
     * The smallest number of misreads with which the pattern fits a row, or {@link #NO_MATCH}.
     *
     * @param start where the row starts in the text
     * @param limit where it ends at the latest; before that with {@link Codes#END}
     */
    int misreads(ByteBuffer text, int start, int limit) {
        return switch (most) {
            case 0 -> exactly(text, start, limit);
            case 1 -> onceAtMost(text, start, limit);
            default -> twiceAtMost(text, start, limit);
        };
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

    private int onceAtMost(ByteBuffer text, int start, int limit) {
        long rightly = pattern.closed(1);
        long once = closed(rightly, rightly);
        long before = 0;
        long lastFitting = 0;
        for (int at = start; at < limit && text.get(at) != Codes.END && once != 0; at++) {
            int code = text.get(at) & 0xFF;
            if (code == Codes.GAP) {
                rightly = filled(rightly);
                once = filled(once);
                before = 0;
                lastFitting = 0;
                continue;
            }
            long fitting = pattern.fitting(code);
            long turned = (before & fitting & lastFitting >>> 1 & neighbours) << 2;
            long staying = pattern.passable(code) ? -1 : pattern.loops;
            before = rightly;
            lastFitting = fitting;
            long misread = rightly | rightly << 1 | turned;
            rightly = pattern.closed((rightly & fitting) << 1 | (rightly & staying)) & pattern.all;
            once = closed((once & fitting) << 1 | (once & staying) | misread, rightly);
        }
        return accepted(rightly) ? 0 : accepted(once) ? 1 : NO_MATCH;
    }

    private int twiceAtMost(ByteBuffer text, int start, int limit) {
        long rightly = pattern.closed(1);
        long once = closed(rightly, rightly);
        long twice = closed(once, once);
        long before = 0;
        long onceBefore = 0;
        long lastFitting = 0;
        for (int at = start; at < limit && text.get(at) != Codes.END && twice != 0; at++) {
            int code = text.get(at) & 0xFF;
            if (code == Codes.GAP) {
                rightly = filled(rightly);
                once = filled(once);
                twice = filled(twice);
                before = 0;
                onceBefore = 0;
                lastFitting = 0;
                continue;
            }
            long fitting = pattern.fitting(code);
            long turning = fitting & lastFitting >>> 1 & neighbours;
            long staying = pattern.passable(code) ? -1 : pattern.loops;
            long misread = rightly | rightly << 1 | (before & turning) << 2;
            long misreadAgain = once | once << 1 | (onceBefore & turning) << 2;
            before = rightly;
            onceBefore = once;
            lastFitting = fitting;
            rightly = pattern.closed((rightly & fitting) << 1 | (rightly & staying)) & pattern.all;
            once = closed((once & fitting) << 1 | (once & staying) | misread, rightly);
            twice = closed((twice & fitting) << 1 | (twice & staying) | misreadAgain, once);
        }
        return accepted(rightly) ? 0 : accepted(once) ? 1 : accepted(twice) ? 2 : NO_MATCH;
    }

    /** Places may be left out, at the cost of a misread. */
    private long closed(long next, long withOneLess) {
        return pattern.closed(next | withOneLess << 1) & pattern.all;
    }

    /** A gap of the row takes any number of places. */
    private long filled(long now) {
        return now == 0 ? 0 : -Long.lowestOneBit(now) & pattern.all;
    }

    private boolean accepted(long states) {
        return (states >>> pattern.places() & 1) != 0;
    }
}
