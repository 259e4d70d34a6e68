package org.proofmark.search;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * Looks at rows that lie far apart. Each is fetched from memory before any is looked at, so that the processor waits for many at a
 * time instead of for one after the other; and many are looked at by several threads.
 */
final class FarRows {
    private static final int FETCHED = 128;
    private static final int LOOKED_AT = 4096;

    private final Rows rows;
    private final RowMatcher matcher;
    private final Needed needed;
    private final int words;

    FarRows(Segment segment, Pattern pattern, int misreads) {
        this.rows = segment.rows();
        this.matcher = new RowMatcher(pattern, misreads);
        this.needed = Needed.of(segment, pattern, misreads);
        this.words = (rows.width() + Long.BYTES - 1) / Long.BYTES;
    }

    /** With how many misreads each of these rows fits, or {@link RowMatcher#NO_MATCH}. */
    byte[] misreads(Places wanted) {
        byte[] misreads = new byte[wanted.count()];
        int tasks = (wanted.count() + LOOKED_AT - 1) / LOOKED_AT;
        if (tasks == 1) {
            look(wanted, 0, wanted.count(), misreads);
        } else {
            IntStream.range(0, tasks)
                    .parallel()
                    .forEach(task ->
                            look(wanted, task * LOOKED_AT, Math.min(wanted.count(), (task + 1) * LOOKED_AT), misreads));
        }
        return misreads;
    }

    private void look(Places wanted, int from, int to, byte[] misreads) {
        for (int begin = from; begin < to; begin += FETCHED) {
            int end = Math.min(to, begin + FETCHED);
            fetch(wanted, begin, end, misreads);
            for (int i = begin; i < end; i++) {
                int start = rows.start(wanted.get(i));
                misreads[i] = needed.lacking(rows.text(), start, words)
                        ? RowMatcher.NO_MATCH
                        : (byte) matcher.misreads(rows.text(), start, start + rows.width());
            }
        }
    }

    /**
     * Touches rows, and leaves what it touched where the answers will be. As little as possible is done for each, or the processor
     * does not get as far as to the next before the first is there.
     */
    private void fetch(Places wanted, int from, int to, byte[] touched) {
        ByteBuffer text = rows.text();
        int width = rows.width();
        for (int i = from; i < to; i++) {
            touched[i] = text.get(wanted.get(i) * width);
        }
    }
}
