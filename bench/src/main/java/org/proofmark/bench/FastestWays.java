package org.proofmark.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Warms an engine up, and finds out in passing which of its ways is the fastest for questions of one kind. The questions are
 * others than those measured later, or an engine that keeps answers would look fast.
 */
final class FastestWays {
    private static final long MOST_NANOS = 1_000_000_000;
    private static final int ROUNDS = 2;

    private final SerialEngine engine;
    private final int limit;

    FastestWays(SerialEngine engine, int limit) {
        this.engine = engine;
        this.limit = limit;
    }

    /** The ways in which some of the questions can be answered, fastest first, each with the median of the second round, in ms. */
    SequencedMap<String, Double> of(List<SerialQuestion> questions) {
        Set<String> ways = new LinkedHashSet<>();
        questions.forEach(question -> ways.addAll(engine.ways(question)));
        Map<String, Double> medians = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            ways.forEach(way -> medians.put(way, median(questions, way)));
        }
        SequencedMap<String, Double> fastestFirst = new LinkedHashMap<>();
        medians.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(way -> fastestFirst.put(way.getKey(), way.getValue()));
        return fastestFirst;
    }

    private double median(List<SerialQuestion> questions, String way) {
        List<Long> nanos = new ArrayList<>();
        long begin = System.nanoTime();
        for (SerialQuestion question : questions) {
            boolean enough = System.nanoTime() - begin > MOST_NANOS;
            if (!enough && engine.ways(question).contains(way)) {
                long start = System.nanoTime();
                engine.answer(question, way, limit);
                nanos.add(System.nanoTime() - start);
            }
        }
        return new Times(nanos).percentile(50);
    }
}
