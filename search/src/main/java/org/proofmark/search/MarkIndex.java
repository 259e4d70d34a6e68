package org.proofmark.search;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.ObjIntConsumer;
import org.proofmark.notation.Reading;

/** The mark index: one writer at a time, any number of readers beside it. */
public final class MarkIndex implements AutoCloseable {
    private static final int SETTLED_AT = 1024;

    private final Codes codes = new Codes();
    private final RowCoder coder = new RowCoder(codes);
    private final RowPool longRows = new RowPool();
    private RowPool recent = new RowPool();
    private volatile Contents contents = Contents.NOTHING;
    private final ExecutorService settling = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "mark-index");
        thread.setDaemon(true);
        return thread;
    });

    /** An entry of {@link #addAll}. */
    public record Entry(int mark, Reading reading) {}

    /** Adds a mark; it is found from now on. */
    public synchronized void add(int mark, Reading reading) {
        byte[] row = coder.row(reading);
        if (row.length > RowCoder.MOST_PLACES) {
            longRows.add(row, mark);
            contents = contents.with(longRows);
            return;
        }
        recent.add(row, mark);
        contents = contents.with(recent);
        if (recent.count() == SETTLED_AT) {
            RowPool full = recent;
            recent = new RowPool();
            settling.execute(() -> settle(full));
        }
    }

    /** Adds many marks at once; they are found when all are in. */
    public synchronized void addAll(Iterable<Entry> entries) {
        SortedPools pools = new SortedPools(codes, Buffers.DIRECT);
        for (Entry entry : entries) {
            byte[] row = coder.row(entry.reading());
            if (row.length > RowCoder.MOST_PLACES) {
                longRows.add(row, entry.mark());
            } else {
                pools.add(row, entry.mark());
            }
        }
        List<Segment> segments = pools.segments();
        contents = contents.with(longRows).settled(recent, segments).with(recent);
    }

    /** Removes a mark; its number must not be given again. */
    public synchronized void remove(int mark) {
        contents = contents.without(mark);
    }

    /** Searches. */
    public Hits search(Question question) {
        return search(question, () -> false);
    }

    /** Searches, until told to stop: then what was found so far is of no use. */
    public Hits search(Question question, BooleanSupplier cancelled) {
        return new Search(contents, codes, question, cancelled).hits();
    }

    /** How many bytes the index takes outside the heap. */
    public long bytes() {
        return contents.segments().stream().mapToLong(Segment::bytes).sum();
    }

    @Override
    public void close() {
        settling.shutdownNow();
    }

    private void settle(RowPool pool) {
        SortedPools pools = new SortedPools(codes, Buffers.DIRECT);
        Loose.of(pool).forEach(pools::add);
        List<Segment> segments = pools.segments();
        synchronized (this) {
            contents = contents.settled(pool, segments);
        }
        Merging.next(contents).ifPresent(this::merge);
    }

    private void merge(List<Segment> parts) {
        SortedPools pools = new SortedPools(codes, Buffers.DIRECT);
        ObjIntConsumer<byte[]> add = pools::add;
        parts.forEach(part -> part.forEach(contents.gone(), add));
        List<Segment> segments = pools.segments();
        synchronized (this) {
            contents = contents.merged(parts, segments);
        }
        Merging.next(contents).ifPresent(this::merge);
    }
}
