package org.proofmark.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.NumberIndex.Entry;

/**
 * The numbers of one maker or model, so ordered that a partial reading need only look at those which begin, or end, as it
 * does.
 */
final class Bucket {
    private final List<Entry> byBeginning = new ArrayList<>();
    private final List<Entry> partial = new ArrayList<>();
    private final List<PartialPattern> patterns = new ArrayList<>();
    private @Nullable List<Entry> byEnd;

    /** Fully read numbers are to be added in order of key. */
    void add(Entry entry) {
        if (entry.number().isCertain()) {
            byBeginning.add(entry);
        } else {
            partial.add(entry);
            patterns.add(new PartialPattern(entry.number()));
        }
    }

    /** Numbers that a partial reading may fit, each given to {@code each}, at most {@code budget} looked at. */
    long candidates(PartialPattern pattern, long budget, Consumer<Entry> each) {
        boolean fromEnd = pattern.tail().length() > pattern.head().length();
        List<Entry> ordered = fromEnd ? byEnd() : byBeginning;
        String known = fromEnd ? pattern.tail() : pattern.head();
        int from = first(ordered, known, fromEnd);
        int to = first(ordered, known + Character.MAX_VALUE, fromEnd);
        long looked = (long) to - from + partial.size();
        if (looked > budget) {
            return looked;
        }
        for (Entry entry : ordered.subList(from, to)) {
            if (pattern.mayFit(entry.number().key())) {
                each.accept(entry);
            }
        }
        for (int i = 0; i < partial.size(); i++) {
            if (pattern.mayFit(patterns.get(i))) {
                each.accept(partial.get(i));
            }
        }
        return looked;
    }

    private List<Entry> byEnd() {
        List<Entry> ordered = byEnd;
        if (ordered == null) {
            ordered = new ArrayList<>(byBeginning);
            ordered.sort(Comparator.comparing(e -> reversed(e.number().key())));
            byEnd = ordered;
        }
        return ordered;
    }

    private static int first(List<Entry> ordered, String known, boolean fromEnd) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            String key = ordered.get(middle).number().key();
            if ((fromEnd ? reversed(key) : key).compareTo(known) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String reversed(String key) {
        return new StringBuilder(key).reverse().toString();
    }
}
