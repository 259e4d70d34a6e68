package org.proofmark.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Looks at all rows of a segment, 64 at a time: the automaton of {@link RowMatcher} with each bit of its states turned into a
 * word of 64 rows. It takes the same time whatever is asked, and bounds the time of every search.
 */
final class SliceScan {
    private static final int CHUNKS_A_TASK = 64;

    private final Segment segment;
    private final Pattern pattern;
    private final int most;
    private final BitSet gone;
    private final BooleanSupplier cancelled;

    SliceScan(Segment segment, Pattern pattern, int most, BitSet gone, BooleanSupplier cancelled) {
        this.segment = segment;
        this.pattern = pattern;
        this.most = most;
        this.gone = gone;
        this.cancelled = cancelled;
    }

    /** What fits. */
    Found found() {
        int chunks = Slices.chunksFor(segment.count());
        int tasks = (chunks + CHUNKS_A_TASK - 1) / CHUNKS_A_TASK;
        List<Found> parts = IntStream.range(0, tasks)
                .parallel()
                .mapToObj(task -> part(task * CHUNKS_A_TASK, Math.min(chunks, (task + 1) * CHUNKS_A_TASK)))
                .toList();
        Found all = new Found(most, segment.marks(), gone);
        parts.forEach(all::addNext);
        return all;
    }

    /** Takes a row that fits. */
    @FunctionalInterface
    interface Action {
        void row(int row, int misreads);
    }

    /** What fits of the rows from one on and before another, in order. */
    void within(int from, int to, Action action) {
        SlicedStates states = new SlicedStates(segment.slices(), pattern, most, segment.kind());
        RowMatcher matcher = new RowMatcher(pattern, most);
        int last = (to - 1) / Slices.ROWS_A_CHUNK;
        for (int chunk = from / Slices.ROWS_A_CHUNK; chunk <= last && !cancelled.getAsBoolean(); chunk++) {
            long[][] accepted = states.run(chunk);
            for (int word = 0; word < Slices.WORDS; word++) {
                int first = chunk * Slices.ROWS_A_CHUNK + word * Long.SIZE;
                collect(first, rows(from - first, to - first), accepted, word, matcher, action);
            }
        }
    }

    private Found part(int from, int to) {
        Found found = new Found(most, segment.marks(), gone);
        int end = Math.min(segment.count(), to * Slices.ROWS_A_CHUNK);
        within(from * Slices.ROWS_A_CHUNK, end, found::addNext);
        return found;
    }

    private void collect(int first, long wanted, long[][] accepted, int word, RowMatcher matcher, Action action) {
        if (!segment.slices().exact()) {
            lookAgain(first, accepted[most][word] & wanted, matcher, action);
            return;
        }
        long rows = wanted;
        for (int d = 0; d <= most; d++) {
            long hits = accepted[d][word] & rows;
            rows &= ~hits;
            for (; hits != 0; hits &= hits - 1) {
                action.row(first + Long.numberOfTrailingZeros(hits), d);
            }
        }
    }

    /** Slices do not know sets. */
    private void lookAgain(int first, long candidates, RowMatcher matcher, Action action) {
        for (long left = candidates; left != 0; left &= left - 1) {
            int row = first + Long.numberOfTrailingZeros(left);
            int d = matcher.misreads(segment.rows(), row);
            if (d != RowMatcher.NO_MATCH) {
                action.row(row, d);
            }
        }
    }

    /** The bits from one on and before another, both of which may lie outside the word. */
    private static long rows(int from, int to) {
        if (from >= Long.SIZE || to <= 0) {
            return 0;
        }
        long notBefore = from <= 0 ? -1 : -1L << from;
        long before = to >= Long.SIZE ? -1 : (1L << to) - 1;
        return notBefore & before;
    }

    static void clear(long[][] arrays) {
        for (long[] array : arrays) {
            Arrays.fill(array, 0);
        }
    }
}
