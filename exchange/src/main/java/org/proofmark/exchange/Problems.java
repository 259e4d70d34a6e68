package org.proofmark.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Problems met on the way. All are counted; of each code the first ones are kept. */
final class Problems {
    /** How many of each code are kept. */
    static final int KEPT = 200;

    private final Map<Code, Long> counts = new EnumMap<>(Code.class);
    private final List<Problem> kept = new ArrayList<>();
    private long total;

    void add(Problem problem) {
        total++;
        if (counts.merge(problem.code(), 1L, Long::sum) <= KEPT) {
            kept.add(problem);
        }
    }

    /** How many there were so far, of all codes. */
    long total() {
        return total;
    }

    List<Problem> kept() {
        return List.copyOf(kept);
    }

    Map<Code, Long> counts() {
        return new EnumMap<>(counts);
    }
}
