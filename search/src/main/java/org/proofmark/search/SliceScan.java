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

    private Found part(int from, int to) {
        Found found = new Found(most, segment.marks(), gone);
        SlicedStates states = new SlicedStates(segment.slices(), pattern, most, segment.kind());
        RowMatcher matcher = new RowMatcher(pattern, most);
        for (int chunk = from; chunk < to && !cancelled.getAsBoolean(); chunk++) {
            long[][] accepted = states.run(chunk);
            collect(chunk, accepted, matcher, found);
        }
        return found;
    }

    private void collect(int chunk, long[][] accepted, RowMatcher matcher, Found found) {
        for (int word = 0; word < Slices.WORDS; word++) {
            long rows = rowsIn(chunk, word);
            int first = chunk * Slices.ROWS_A_CHUNK + word * Long.SIZE;
            if (!segment.slices().exact()) {
                lookAgain(first, accepted[most][word] & rows, matcher, found);
                continue;
            }
            for (int d = 0; d <= most; d++) {
                long hits = accepted[d][word] & rows;
                rows &= ~hits;
                for (; hits != 0; hits &= hits - 1) {
                    found.addNext(first + Long.numberOfTrailingZeros(hits), d);
                }
            }
        }
    }

    /** Slices do not know sets. */
    private void lookAgain(int first, long candidates, RowMatcher matcher, Found found) {
        Rows rows = segment.rows();
        for (long left = candidates; left != 0; left &= left - 1) {
            int row = first + Long.numberOfTrailingZeros(left);
            int d = matcher.misreads(rows, row);
            if (d != RowMatcher.NO_MATCH) {
                found.addNext(row, d);
            }
        }
    }

    /** The rows that there are: the last chunk may not be full. */
    private long rowsIn(int chunk, int word) {
        int rows = segment.count() - chunk * Slices.ROWS_A_CHUNK - word * Long.SIZE;
        return rows >= Long.SIZE ? -1 : rows <= 0 ? 0 : (1L << rows) - 1;
    }

    static void clear(long[][] arrays) {
        for (long[] array : arrays) {
            Arrays.fill(array, 0);
        }
    }
}
