package org.proofmark.search;

/**
 * What all rows of a chunk begin with, and the states that it leads to: the automaton of {@link RowMatcher}, run once for two
 * thousand rows. Rows are sorted, so the first and the last of them tell.
 */
final class SharedBeginning {
    private final Rows rows;
    private final Pattern pattern;
    private final int most;

    /** Places whose next place follows without a gap: only such neighbours can be turned round. */
    private final long neighbours;

    private long[] now;
    private long[] before;
    private long[] oldest;
    private long lastFitting;
    private int length;

    SharedBeginning(Rows rows, Pattern pattern, int most) {
        this.rows = rows;
        this.pattern = pattern;
        this.most = most;
        this.neighbours = ~(pattern.loops >>> 1);
        this.now = new long[most + 1];
        this.before = new long[most + 1];
        this.oldest = new long[most + 1];
    }

    /** Reads on until rows differ, one ends or has a gap, or nothing fits any more. */
    void read(int chunk) {
        int first = chunk * Slices.ROWS_A_CHUNK;
        int last = Math.min(rows.count(), first + Slices.ROWS_A_CHUNK) - 1;
        begin();
        while (now[most] != 0) {
            int code = rows.code(first, length);
            if (code == Codes.END || code == Codes.GAP || code != rows.code(last, length)) {
                return;
            }
            advance(code);
            length++;
        }
    }

    /** How many places were read. */
    int length() {
        return length;
    }

    /** The states behind them, with at most so many misreads. */
    long now(int misreads) {
        return now[misreads];
    }

    /** The states before the last of them. */
    long before(int misreads) {
        return before[misreads];
    }

    /** Whether the last sign fits a place of the pattern. */
    boolean lastFits(int place) {
        return (lastFitting >>> place & 1) != 0;
    }

    private void begin() {
        length = 0;
        lastFitting = 0;
        for (int d = 0; d <= most; d++) {
            now[d] = closed(1, d);
            before[d] = 0;
        }
    }

    private void advance(int code) {
        long[] next = oldest;
        long fitting = pattern.fitting(code);
        long turning = fitting & lastFitting >>> 1 & neighbours;
        long staying = pattern.passable(code) ? -1 : pattern.loops;
        oldest = before;
        before = now;
        now = next;
        for (int d = 0; d <= most; d++) {
            long reached = (before[d] & fitting) << 1 | (before[d] & staying);
            if (d > 0) {
                reached |= before[d - 1] | before[d - 1] << 1 | (oldest[d - 1] & turning) << 2;
            }
            now[d] = closed(reached, d);
        }
        lastFitting = fitting;
    }

    /** Places may be left out, at the cost of a misread. */
    private long closed(long reached, int d) {
        long all = d > 0 ? reached | now[d - 1] << 1 : reached;
        return pattern.closed(all) & pattern.all;
    }
}
