package org.proofmark.search;

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
    private static final int TRIED = 8;

    private final Segment segment;
    private final Pattern pattern;
    private final int most;
    private final BooleanSupplier cancelled;

    SliceScan(Segment segment, Pattern pattern, int most, BooleanSupplier cancelled) {
        this.segment = segment;
        this.pattern = pattern;
        this.most = most;
        this.cancelled = cancelled;
    }

    /** What {@link #found} is thought to cost, in nanoseconds: a few chunks are looked at, and the time it takes. */
    double foreseen() {
        int chunks = Slices.chunksFor(segment.count());
        int tried = Math.min(chunks, TRIED);
        SlicedStates states = new SlicedStates(segment, pattern, most);
        long start = System.nanoTime();
        for (int i = 0; i < tried; i++) {
            states.run((int) ((long) chunks * i / tried));
        }
        double each = (double) (System.nanoTime() - start) / tried;
        return each * chunks / Cost.THREADS;
    }

    /** What fits; {@code gone}: the numbers of marks that are no longer to be found. */
    Found found(BitSet gone) {
        int chunks = Slices.chunksFor(segment.count());
        int tasks = (chunks + CHUNKS_A_TASK - 1) / CHUNKS_A_TASK;
        List<Found> parts = IntStream.range(0, tasks)
                .parallel()
                .mapToObj(task -> part(task * CHUNKS_A_TASK, Math.min(chunks, (task + 1) * CHUNKS_A_TASK), gone))
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
        SlicedStates states = new SlicedStates(segment, pattern, most);
        RowMatcher matcher = new RowMatcher(pattern, most);
        int last = (to - 1) / Slices.ROWS_A_CHUNK;
        for (int chunk = from / Slices.ROWS_A_CHUNK; chunk <= last && !cancelled.getAsBoolean(); chunk++) {
            states.run(chunk);
            for (int word = 0; word < Slices.WORDS; word++) {
                int first = chunk * Slices.ROWS_A_CHUNK + word * Long.SIZE;
                collect(first, rows(from - first, to - first), states, word, matcher, action);
            }
        }
    }

    private Found part(int from, int to, BitSet gone) {
        Found found = new Found(most, segment.marks(), gone);
        int end = Math.min(segment.count(), to * Slices.ROWS_A_CHUNK);
        within(from * Slices.ROWS_A_CHUNK, end, found::addNext);
        return found;
    }

    private void collect(int first, long wanted, SlicedStates states, int word, RowMatcher matcher, Action action) {
        long fitting = states.fitting(word, most);
        long unsure = segment.slices().exact() ? states.undecided(word) : fitting | states.undecided(word);
        for (long left = (fitting | unsure) & wanted; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int d = (unsure >>> bit & 1) != 0
                    ? matcher.misreads(segment.rows(), first + bit)
                    : misreads(states, word, bit);
            if (d != RowMatcher.NO_MATCH) {
                action.row(first + bit, d);
            }
        }
    }

    private static int misreads(SlicedStates states, int word, int bit) {
        int d = 0;
        while ((states.fitting(word, d) >>> bit & 1) == 0) {
            d++;
        }
        return d;
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
}
