package org.proofmark.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.bench.SerialQuestion.Kind;

/**
 * How one engine did on one population.
 *
 * @param engine its name
 * @param build what loading took
 * @param size of what was loaded
 * @param adding of single marks
 * @param samples one for each question that was asked, and each time
 * @param ways by kind, in which ways it can answer, fastest first, with the median of each over other questions, in ms
 * @param differences from the right answers, in words
 */
record TrialResult(
        String engine,
        Cost build,
        SerialEngine.Size size,
        Times adding,
        List<Sample> samples,
        Map<Kind, SequencedMap<String, Double>> ways,
        List<String> differences) {
    /**
     * One question asked once.
     *
     * @param asked the question
     * @param nanos by the clock
     */
    record Sample(Asked asked, long nanos) {}

    /** Of questions of a kind, with so many hits; of all where not given. */
    Times times(Kind kind, Asked.@Nullable Hits hits) {
        return new Times(samples.stream()
                .filter(sample -> sample.asked.question().kind() == kind)
                .filter(sample -> hits == null || sample.asked.hits() == hits)
                .map(Sample::nanos)
                .toList());
    }

    /** The ways with what each took in milliseconds, in words; for the first that can be asked the questions of a kind are measured. */
    String ways(Kind kind) {
        SequencedMap<String, Double> some = ways.getOrDefault(kind, new LinkedHashMap<>());
        return some.isEmpty()
                ? "-"
                : some.entrySet().stream()
                        .map(way -> way.getKey() + " " + Times.format(way.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
