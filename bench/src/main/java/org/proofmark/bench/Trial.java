package org.proofmark.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import org.proofmark.bench.SerialQuestion.Kind;

/**
 * One engine on one population: loads, warms up, finds out which of its ways is the fastest for each kind of question, asks all
 * questions in random order and checks the answers, and adds some marks.
 */
final class Trial {
    private static final int LIMIT = 100;
    private static final int LEAST_ASKED = 3;

    private final SerialEngine engine;
    private final Oracle oracle;
    private final BenchOptions options;
    private final List<TrialResult.Sample> samples = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final Set<SerialQuestion> checked = new HashSet<>();

    Trial(SerialEngine engine, Oracle oracle, BenchOptions options) {
        this.engine = engine;
        this.oracle = oracle;
        this.options = options;
    }

    /**
     * Runs it.
     *
     * @param marks to load
     * @param warmUp questions that are not measured
     * @param questions that are
     * @param more marks to add one by one
     */
    TrialResult run(
            List<String> marks,
            Map<Kind, List<SerialQuestion>> warmUp,
            Map<Kind, List<Asked>> questions,
            List<String> more) {
        Cost build = Cost.of(() -> engine.load(marks));
        SerialEngine.Size size = engine.size();
        Map<Kind, SequencedMap<String, Double>> ways = new EnumMap<>(Kind.class);
        warmUp.forEach((kind, some) -> ways.put(kind, new FastestWays(engine, LIMIT).of(some)));
        askAll(questions, ways);
        return new TrialResult(engine.name(), build, size, adding(more), samples, ways, differences);
    }

    private void askAll(Map<Kind, List<Asked>> questions, Map<Kind, SequencedMap<String, Double>> ways) {
        List<Asked> all = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            questions.values().forEach(all::addAll);
        }
        Collections.shuffle(all, new Random(options.seed()));
        Map<Kind, Long> spent = new EnumMap<>(Kind.class);
        Map<Kind, Integer> times = new EnumMap<>(Kind.class);
        for (Asked asked : all) {
            Kind kind = asked.question().kind();
            boolean inTime = spent.getOrDefault(kind, 0L) < options.seconds() * 1_000_000_000L;
            if (inTime || times.getOrDefault(kind, 0) < LEAST_ASKED) {
                spent.merge(
                        kind,
                        ask(
                                asked,
                                ways.getOrDefault(kind, new LinkedHashMap<>()).sequencedKeySet()),
                        Long::sum);
                times.merge(kind, 1, Integer::sum);
            }
        }
    }

    /** Asks in the fastest way that the question can be asked in; the time that all of it took, in nanoseconds. */
    private long ask(Asked asked, Collection<String> fastestFirst) {
        SerialQuestion question = asked.question();
        Collection<String> possible = engine.ways(question);
        String way =
                fastestFirst.stream().filter(possible::contains).findFirst().orElse("");
        if (way.isEmpty()) {
            return 0;
        }
        long start = System.nanoTime();
        SerialAnswer answer = engine.answer(question, way, LIMIT);
        samples.add(new TrialResult.Sample(asked, System.nanoTime() - start));
        if (checked.add(question)) {
            int limit = oracle.limit(engine, LIMIT);
            check(asked, limit == LIMIT ? answer : engine.answer(question, way, limit), limit, way);
        }
        return System.nanoTime() - start;
    }

    private void check(Asked asked, SerialAnswer answer, int limit, String way) {
        oracle.difference(engine, asked.question(), answer, limit, asked.expected())
                .ifPresent(difference ->
                        differences.add(engine.name() + " by " + way + ", " + asked.question() + ": " + difference));
    }

    private Times adding(List<String> more) {
        List<Long> nanos = new ArrayList<>();
        for (String mark : new LinkedHashSet<>(more)) {
            long start = System.nanoTime();
            engine.add(mark);
            nanos.add(System.nanoTime() - start);
        }
        return new Times(nanos);
    }
}
