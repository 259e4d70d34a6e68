package org.proofmark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Looks at every row, in two threads. It understands everything that can be asked, so that the others are held against it; and it
 * is what an index has to beat.
 */
final class ScanEngine implements SerialEngine {
    private static final int THREADS = 2;
    private static final int PARTS = 16;
    private static final List<String> WAYS = List.of("scan");

    private final RowCodes codes = new RowCodes();
    private final Texts rows = new Texts();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public void load(List<String> marks) {
        marks.forEach(this::add);
    }

    @Override
    public void add(String mark) {
        rows.addBytes(codes.row(mark));
    }

    @Override
    public List<String> ways(SerialQuestion question) {
        return WAYS;
    }

    @Override
    public boolean understandsNotation() {
        return true;
    }

    @Override
    public SerialAnswer answer(SerialQuestion question, String way, int limit) {
        RowMatcher matcher = matcher(question);
        List<Future<SerialAnswer>> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int from = (int) ((long) rows.size() * part / PARTS);
            int to = (int) ((long) rows.size() * (part + 1) / PARTS);
            parts.add(threads.submit(() -> fitting(matcher, from, to, limit)));
        }
        long count = 0;
        List<Integer> marks = new ArrayList<>();
        for (Future<SerialAnswer> part : parts) {
            SerialAnswer found = result(part);
            count += found.count();
            marks.addAll(found.marks().subList(0, Math.min(found.marks().size(), limit - marks.size())));
        }
        return new SerialAnswer(count, marks);
    }

    /** Tells of single marks whether they fit. */
    Checker checker(SerialQuestion question) {
        RowMatcher matcher = matcher(question);
        return mark -> matcher.fits(rows.bytes(), rows.start(mark), rows.start(mark + 1));
    }

    @FunctionalInterface
    interface Checker {
        boolean fits(int mark);
    }

    @Override
    public Size size() {
        return new Size(rows.heapBytes(), 0);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private RowMatcher matcher(SerialQuestion question) {
        return new RowMatcher(question.places(), question.misreads(), codes.choices());
    }

    private SerialAnswer fitting(RowMatcher matcher, int from, int to, int limit) {
        byte[] bytes = rows.bytes();
        List<Integer> marks = new ArrayList<>();
        long count = 0;
        int start = rows.start(from);
        for (int row = from; row < to; row++) {
            int end = rows.start(row + 1);
            if (matcher.fits(bytes, start, end)) {
                count++;
                if (marks.size() < limit) {
                    marks.add(row);
                }
            }
            start = end;
        }
        return new SerialAnswer(count, marks);
    }

    private static SerialAnswer result(Future<SerialAnswer> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while scanning.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The scan failed.", e.getCause());
        }
    }
}
