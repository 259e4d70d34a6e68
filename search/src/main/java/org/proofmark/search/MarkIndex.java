package org.proofmark.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.Reading;

/**
 * The mark index: finds, among millions of readings, all that can be of the mark that is asked about, and ranks them by {@link
 * MisreadModel}. One writer at a time, any number of readers beside it; a reader sees what was in the index when it began.
 *
 * <p>Marks are numbered by the owner, from 0 on, without large holes; a number is given once.
 */
public final class MarkIndex implements AutoCloseable {
    private static final int SETTLED_AT = 1024;

    private final MisreadModel model;
    private final Codes codes;
    private final RowCoder coder;
    private final RowPool longRows = new RowPool();
    private RowPool recent = new RowPool();
    private volatile Contents contents = Contents.NOTHING;
    private @Nullable SavedIndex saved;
    private final ExecutorService settling = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "mark-index");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A mark to be added.
     *
     * @param mark its number
     * @param reading what was read on it
     */
    public record Entry(int mark, Reading reading) {}

    /**
     * An index as it was saved.
     *
     * @param index the index
     * @param state what its owner said that it is a function of
     */
    public record Saved(MarkIndex index, String state) {}

    /** An empty index that ranks by a model. */
    public MarkIndex(MisreadModel model) {
        this(model, new Codes());
    }

    private MarkIndex(MisreadModel model, Codes codes) {
        this.model = model;
        this.codes = codes;
        this.coder = new RowCoder(codes);
    }

    /**
     * Opens what {@link #save} wrote, without reading it into the heap; empty where there is nothing, or nothing that can be used:
     * another format, another machine's byte order, damage. Then build it anew.
     *
     * @throws IOException where the directory cannot be read
     */
    public static Optional<Saved> open(Path directory, MisreadModel model) throws IOException {
        SavedIndex saved = new SavedIndex(directory);
        return saved.open().map(opened -> {
            MarkIndex index = new MarkIndex(model, opened.codes());
            index.saved = saved;
            index.contents = new Contents(opened.segments(), List.of(), opened.gone());
            opened.longRows().forEach((mark, reading) -> index.add(mark, Reading.parse(reading)));
            return new Saved(index, opened.state());
        });
    }

    /**
     * Writes the index into a directory of its own; parts that are there already are left as they are. To be called by the writer.
     *
     * @param state what the index is a function of, to be compared when it is opened again
     * @throws IOException where the directory cannot be written; what was there before can still be opened
     */
    public void save(Path directory, String state) throws IOException {
        settleNow();
        synchronized (this) {
            if (saved == null || !saved.isIn(directory)) {
                saved = new SavedIndex(directory);
            }
            saved.write(state, codes, contents);
        }
    }

    /** Adds a mark; it is found from now on. */
    public synchronized void add(int mark, Reading reading) {
        byte[] row = coder.row(reading);
        boolean tooLong = row.length > RowCoder.MOST_PLACES;
        RowPool pool = tooLong ? longRows : recent;
        pool.add(row, mark, Spellings.kept(reading, row));
        contents = contents.with(pool);
        if (!tooLong && recent.count() == SETTLED_AT) {
            RowPool full = takeRecent();
            settling.execute(() -> settle(full));
        }
    }

    /** Adds many marks at once; they are found when all are in. */
    public synchronized void addAll(Iterable<Entry> entries) {
        SortedPools pools = new SortedPools(codes);
        for (Entry entry : entries) {
            byte[] row = coder.row(entry.reading());
            byte[] spelling = Spellings.kept(entry.reading(), row);
            if (row.length > RowCoder.MOST_PLACES) {
                longRows.add(row, entry.mark(), spelling);
            } else {
                pools.add(row, entry.mark(), spelling);
            }
        }
        Contents all = contents.with(pools.segments());
        contents = longRows.count() > 0 ? all.with(longRows) : all;
    }

    /** Removes marks: they are no longer found. */
    public synchronized void remove(BitSet marks) {
        contents = contents.without(marks);
    }

    /**
     * Searches.
     *
     * @throws IllegalArgumentException where the reading has more than 60 places
     */
    public Hits search(Question question) {
        return search(question, () -> false);
    }

    /** Searches until told to stop: then what comes back is of no use. */
    public Hits search(Question question, BooleanSupplier cancelled) {
        return new Search(contents, codes, question, cancelled).hits(model);
    }

    /** How many bytes the index takes outside the heap, in memory or mapped from files. */
    public long bytes() {
        return contents.segments().stream().mapToLong(Segment::bytes).sum();
    }

    /** Stops what goes on in the background. What was not saved is lost. */
    @Override
    public void close() {
        settling.shutdownNow();
    }

    private RowPool takeRecent() {
        RowPool full = recent;
        recent = new RowPool();
        return full;
    }

    private void settleNow() {
        Future<?> last;
        synchronized (this) {
            RowPool full = takeRecent();
            last = settling.submit(() -> settle(full));
        }
        try {
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The index was interrupted while it was being saved. Save it again.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The index could not be put in order. Build it anew.", e.getCause());
        }
    }

    private void settle(RowPool pool) {
        SortedPools pools = new SortedPools(codes);
        RowPool.View rows = pool.view();
        for (int row = 0; row < rows.count(); row++) {
            pools.add(rows.row(row), rows.mark(row), rows.spelling(row));
        }
        List<Segment> segments = pools.segments();
        synchronized (this) {
            contents = contents.settled(pool, segments);
        }
        Merging.next(contents).ifPresent(this::merge);
    }

    private void merge(List<Segment> parts) {
        SortedPools pools = new SortedPools(codes);
        BitSet gone = contents.gone();
        parts.forEach(part -> part.addTo(pools, gone));
        List<Segment> segments = pools.segments();
        synchronized (this) {
            contents = contents.merged(parts, segments);
        }
        Merging.next(contents).ifPresent(this::merge);
    }
}
