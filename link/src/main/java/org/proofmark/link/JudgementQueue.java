package org.proofmark.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/** Which pairs to judge next: those first whose answer would change most. */
public final class JudgementQueue {
    private static final Comparator<Question> MOST_FIRST =
            Comparator.comparingDouble(Question::gain).reversed().thenComparing(Question::pair);

    private JudgementQueue() {}

    /**
     * The candidates that are still to be judged, in order.
     *
     * @param candidates links with a probability, in any order; of several of one pair the most probable counts
     * @param account whose queue it is: left out are the pairs that this account judged, so that a second reviewer gets those of
     *     the first; null: left out are the pairs that anybody judged. Pairs never to be asked again are left out of every queue
     */
    public static List<Question> of(
            Collection<Edge> candidates, Collection<JudgedPair> judged, Clusters clusters, @Nullable String account) {
        Map<SubjectPair, Double> open = new TreeMap<>();
        for (Edge candidate : candidates) {
            Double probability = candidate.probability();
            if (probability != null) {
                open.merge(candidate.pair(), probability, Math::max);
            }
        }
        judged.stream().filter(j -> isDone(j, account)).forEach(j -> open.remove(j.pair()));
        Map<SubjectId, Cluster> bySubject = clusters.bySubject();
        List<Question> questions = new ArrayList<>(open.size());
        open.forEach((pair, p) -> {
            long pairs = pairs(pair, bySubject.get(pair.a()), bySubject.get(pair.b()));
            questions.add(new Question(pair, p, pairs, p * (1 - p) * pairs));
        });
        questions.sort(MOST_FIRST);
        return List.copyOf(questions);
    }

    /** The candidates that nobody decided, the most probable of each pair, in order: where nobody judged, or the verdict that counts is unsure. */
    public static List<Edge> undecided(Collection<Edge> candidates, Collection<JudgedPair> judged) {
        Map<SubjectPair, Edge> open = new TreeMap<>();
        for (Edge candidate : candidates) {
            if (candidate.probability() != null) {
                open.merge(candidate.pair(), candidate, (one, other) -> isLess(one, other) ? other : one);
            }
        }
        judged.stream().filter(j -> j.verdict() != Verdict.UNSURE).forEach(j -> open.remove(j.pair()));
        return List.copyOf(open.values());
    }

    private static boolean isLess(Edge one, Edge other) {
        Double p = one.probability();
        Double q = other.probability();
        return p != null && q != null && p < q;
    }

    private static boolean isDone(JudgedPair judged, @Nullable String account) {
        return account == null
                || judged.isNeverAskedAgain()
                || Reviewers.verdict(judged, account).isPresent();
    }

    private static long pairs(SubjectPair pair, @Nullable Cluster one, @Nullable Cluster other) {
        if (one != null && other != null && one.first().equals(other.first())) {
            return Math.max(1, partedWithout(pair, one));
        }
        long here = one == null ? 1 : one.members().size();
        long there = other == null ? 1 : other.members().size();
        return here * there;
    }

    /** How many pairs of a cluster's members only this edge joins; 0 where other edges join them, too. */
    private static long partedWithout(SubjectPair pair, Cluster cluster) {
        Map<SubjectId, Integer> numbers = new HashMap<>();
        cluster.members().forEach(m -> numbers.put(m, numbers.size()));
        Groups groups = new Groups(numbers.size());
        for (Edge edge : cluster.edges()) {
            if (!edge.pair().equals(pair)) {
                groups.join(numbers.getOrDefault(edge.a(), 0), numbers.getOrDefault(edge.b(), 0));
            }
        }
        int first = numbers.getOrDefault(pair.a(), 0);
        if (groups.joined(first, numbers.getOrDefault(pair.b(), 0))) {
            return 0;
        }
        long here =
                numbers.values().stream().filter(n -> groups.joined(n, first)).count();
        return here * (numbers.size() - here);
    }
}
