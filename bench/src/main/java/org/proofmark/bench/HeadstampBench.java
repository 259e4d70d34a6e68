package org.proofmark.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.HeadstampPart.Entry;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.Reading;
import org.proofmark.search.HeadstampIndex;
import org.proofmark.search.HeadstampQuestion;

/**
 * How long headstamps take to find: {@code HeadstampBench [HEADSTAMPS [QUESTIONS [SEED]]]}, one million, 400 and 1 where not
 * given. Every kind of question is asked of the index; the first {@value #CHECKED} of a kind also of a scan that compares all, and
 * the run fails where the two differ.
 */
public final class HeadstampBench {
    private static final int CHECKED = 2;
    private static final int NAMED = 100;

    private final List<Headstamp> stored = new ArrayList<>();
    private final HeadstampIndex index = new HeadstampIndex(MisreadModel.general());

    private HeadstampBench() {}

    public static void main(String[] arguments) {
        int headstamps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 400;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        new HeadstampBench().run(headstamps, questions, seed);
    }

    private void run(int headstamps, int questions, long seed) {
        GeneratedHeadstamps generated = new GeneratedHeadstamps(seed);
        while (stored.size() < headstamps) {
            stored.add(generated.next());
        }
        long start = System.nanoTime();
        for (int mark = 0; mark < headstamps; mark++) {
            index.add(mark, stored.get(mark));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d headstamps, %,d different but for rotation, added in %.1f s%n",
                headstamps,
                index.different(),
                (System.nanoTime() - start) / 1e9);
        List<Headstamp> asked = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            asked.add(stored.get((int) ((long) i * headstamps / questions)).turned(i));
        }
        kinds().forEach((kind, way) -> {
            List<Headstamp> all = asked.stream().map(way).toList();
            measure(kind, all, 0);
            measure(kind + ", one misread", all, 1);
        });
    }

    private static Map<String, UnaryOperator<Headstamp>> kinds() {
        Map<String, UnaryOperator<Headstamp>> kinds = new LinkedHashMap<>();
        kinds.put("as stored, turned", headstamp -> headstamp);
        kinds.put("one entry unreadable", headstamp -> withLast(headstamp, "*"));
        kinds.put(
                "all signs unreadable",
                headstamp -> Headstamp.of(
                        headstamp.entries().stream()
                                .map(entry -> new Entry(entry.hour(), Reading.parse("??")))
                                .toList(),
                        false));
        return kinds;
    }

    private static Headstamp withLast(Headstamp headstamp, String notation) {
        List<Entry> entries = new ArrayList<>(headstamp.entries());
        entries.set(entries.size() - 1, new Entry(entries.getLast().hour(), Reading.parse(notation)));
        return Headstamp.of(entries, false);
    }

    private void measure(String kind, List<Headstamp> asked, int misreads) {
        if (misreads == 0) {
            asked.stream().limit(CHECKED).forEach(this::check);
        }
        double[] milliseconds = new double[asked.size()];
        long found = 0;
        for (int i = 0; i < milliseconds.length; i++) {
            long start = System.nanoTime();
            found += index.search(new HeadstampQuestion(asked.get(i), misreads, NAMED))
                    .count();
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%-36s p50 %6.2f ms  p95 %6.2f ms  most %6.2f ms  %,d found on average%n",
                kind,
                milliseconds[milliseconds.length / 2],
                milliseconds[milliseconds.length * 95 / 100],
                milliseconds[milliseconds.length - 1],
                found / asked.size());
    }

    private void check(Headstamp asked) {
        long start = System.nanoTime();
        long scanned = stored.stream()
                .filter(one -> Headstamp.compatibleFolded(asked, one))
                .count();
        double seconds = (System.nanoTime() - start) / 1e9;
        long found = index.search(new HeadstampQuestion(asked, 0, NAMED)).count();
        System.out.printf(Locale.ROOT, "  %s: %,d by a scan of all in %.1f s%n", asked, scanned, seconds);
        if (found != scanned) {
            throw new IllegalStateException("The index finds " + found + " for " + asked + ", the scan " + scanned);
        }
    }
}
