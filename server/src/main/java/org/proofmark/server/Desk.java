package org.proofmark.server;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Calibration;
import org.proofmark.link.ClusterOptions;
import org.proofmark.link.Clusters;
import org.proofmark.link.Edge;
import org.proofmark.link.JudgedPair;
import org.proofmark.link.JudgementQueue;
import org.proofmark.link.Link;
import org.proofmark.link.Question;
import org.proofmark.link.SubjectPair;
import org.proofmark.policy.Caveat;

/**
 * What lies before a person who judges: the candidates, what was judged of them, what it comes to, and what to judge next.
 *
 * @param candidates links by pair
 * @param judged by pair
 * @param calibration how probable the candidates are taken to be
 * @param queue pairs that the account has not judged, those first whose answer would change most
 */
record Desk(
        Map<SubjectPair, Link> candidates,
        Map<SubjectPair, JudgedPair> judged,
        ClusterOptions options,
        Calibration calibration,
        Clusters clusters,
        List<Question> queue) {

    static Desk of(
            Collection<JudgedPair> read,
            ClusterOptions options,
            Calibration calibration,
            Candidates.Found found,
            String account) {
        Map<SubjectPair, JudgedPair> judged = new TreeMap<>();
        read.forEach(j -> judged.put(j.pair(), j));
        List<Edge> edges = Edge.of(found.linkage(), calibration);
        Clusters clusters = Clusters.of(judged.values(), edges, options);
        return new Desk(
                found.links(),
                judged,
                options,
                calibration,
                clusters,
                JudgementQueue.of(edges, judged.values(), clusters, account));
    }

    /** How many judgements the probabilities were learnt from, which the reader's page then rests on; 0: they were not learnt. */
    int learntFrom(Reader reader) {
        reader.saw(new Caveat(calibration.handling(), calibration.synthetic()));
        return calibration.judgements();
    }

    /** The verdicts of everybody on a pair; null: nobody gave any. */
    @Nullable
    JudgedPair judged(SubjectPair pair) {
        return judged.get(pair);
    }

    /**
     * The pairs of the queue as they are to be asked.
     *
     * @param blind in order of the ids, which are random: the place in the queue would betray the probability
     * @param skipped these come last
     */
    List<SubjectPair> order(boolean blind, Collection<SubjectPair> skipped) {
        List<SubjectPair> pairs = queue.stream().map(Question::pair).toList();
        List<SubjectPair> ordered = blind ? pairs.stream().sorted().toList() : pairs;
        Set<SubjectPair> later = Set.copyOf(skipped);
        return Stream.concat(
                        ordered.stream().filter(p -> !later.contains(p)),
                        skipped.stream().filter(Set.copyOf(pairs)::contains))
                .toList();
    }
}
