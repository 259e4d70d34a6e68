package org.proofmark.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.proofmark.model.Draft;
import org.proofmark.model.Finding;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.RecordId;
import org.proofmark.model.Reviewer;
import org.proofmark.model.Statement;
import org.proofmark.model.Strength;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/**
 * What people's judgements of candidates teach, and whether it helps: the probabilities as they are beside learnt ones, on pairs that
 * were not learnt from.
 *
 * <p>The pairs are taken in up to ten parts, pairs that hang together by judgements always in one; each part is judged by what the others
 * teach. So a cluster of many pairs cannot vouch for itself.
 *
 * @param labelled candidates judged the same or different, by pair
 * @param leftOut judged pairs that nothing is learnt from: unsure, or no candidates
 * @param before as the probabilities are without anything learnt
 * @param after as they would be, each by what the other parts teach; equal to {@code before} where there are not two parts
 */
public record Learning(
        Calibration learnt, List<JudgedPair> labelled, int leftOut, int parts, Figures before, Figures after) {
    /** Fewer judgements than this of one verdict teach too little. */
    public static final int FEWEST = 10;

    private static final int MOST_PARTS = 10;
    private static final double SUREST = 1e-6;

    /**
     * How far probabilities are from what was judged: the less the better.
     *
     * @param logLoss mean −ln of the probability of what was judged; no probability counts as nearer to 0 or 1 than a millionth
     * @param brier mean squared difference
     * @param wrong share of pairs of which a probability at least the threshold says the contrary of the judgement
     */
    public record Figures(double logLoss, double brier, double wrong) {}

    private record Guess(double probability, boolean same) {}

    /**
     * What is to be learnt.
     *
     * @param candidates as marks and fields make them, whatever was judged: {@link Links#candidates}
     * @param threshold from which probability on a pair is taken for one
     */
    public static Learning of(Linkage candidates, Collection<JudgedPair> judged, double threshold) {
        Map<SubjectPair, Link> links = new HashMap<>();
        candidates
                .of(LinkKind.SAME_ITEM)
                .filter(l -> l.byChance() != null)
                .forEach(l -> links.put(SubjectPair.of(l.a(), l.b()), l));
        Map<SubjectPair, JudgedPair> used = new TreeMap<>();
        judged.stream()
                .filter(j -> j.verdict() != Verdict.UNSURE && links.containsKey(j.pair()))
                .forEach(j -> used.put(j.pair(), j));
        List<Labelled> labelled = labelled(used, links, judged);
        List<Guess> before = new ArrayList<>();
        labelled.forEach(l -> before.add(new Guess(Calibration.NONE.probability(l.link()), l.same())));
        List<List<Labelled>> parts = parts(labelled);
        Calibration learnt = CalibrationFit.of(labelled);
        return new Learning(
                new Calibration(
                        learnt.weights(),
                        learnt.same(),
                        learnt.different(),
                        used.values().stream().map(JudgedPair::handling).reduce(candidates.handling(), Handling::join),
                        candidates.synthetic() || used.values().stream().anyMatch(JudgedPair::synthetic)),
                List.copyOf(used.values()),
                judged.size() - used.size(),
                parts.size(),
                figures(before, threshold),
                figures(parts.size() < 2 ? before : heldOut(parts), threshold));
    }

    private static List<Labelled> labelled(
            Map<SubjectPair, JudgedPair> used, Map<SubjectPair, Link> links, Collection<JudgedPair> judged) {
        Map<SubjectId, Integer> numbers = new HashMap<>();
        List<SubjectPair> pairs = judged.stream()
                .filter(j -> j.verdict() != Verdict.UNSURE)
                .map(JudgedPair::pair)
                .sorted()
                .toList();
        pairs.forEach(p -> {
            numbers.putIfAbsent(p.a(), numbers.size());
            numbers.putIfAbsent(p.b(), numbers.size());
        });
        Groups groups = new Groups(numbers.size());
        pairs.forEach(p -> groups.join(numbers.getOrDefault(p.a(), 0), numbers.getOrDefault(p.b(), 0)));
        List<Labelled> labelled = new ArrayList<>();
        used.forEach((pair, each) -> {
            Link link = links.get(pair);
            if (link != null) {
                int cluster = groups.of(numbers.getOrDefault(pair.a(), 0));
                labelled.add(new Labelled(link, each.verdict() == Verdict.SAME, cluster));
            }
        });
        return labelled;
    }

    /** Clusters, the largest first, each to the part that is smallest so far. */
    private static List<List<Labelled>> parts(List<Labelled> labelled) {
        Map<Integer, List<Labelled>> clusters = new TreeMap<>();
        labelled.forEach(l ->
                clusters.computeIfAbsent(l.cluster(), c -> new ArrayList<>()).add(l));
        List<List<Labelled>> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_PARTS, clusters.size()); i++) {
            parts.add(new ArrayList<>());
        }
        clusters.values().stream()
                .sorted(Comparator.comparingInt((List<Labelled> c) -> -c.size()))
                .forEach(c -> parts.stream()
                        .min(Comparator.comparingInt(List::size))
                        .ifPresent(smallest -> smallest.addAll(c)));
        return parts;
    }

    private static List<Guess> heldOut(List<List<Labelled>> parts) {
        List<Guess> guesses = new ArrayList<>();
        for (int out = 0; out < parts.size(); out++) {
            List<Labelled> others = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                others.addAll(part == out ? List.of() : parts.get(part));
            }
            Calibration learnt = CalibrationFit.of(others);
            parts.get(out).forEach(l -> guesses.add(new Guess(learnt.probability(l.link()), l.same())));
        }
        return guesses;
    }

    private static Figures figures(List<Guess> guesses, double threshold) {
        double logLoss = 0;
        double brier = 0;
        double wrong = 0;
        for (Guess guess : guesses) {
            double p = Math.clamp(guess.probability(), SUREST, 1 - SUREST);
            logLoss -= Math.log(guess.same() ? p : 1 - p);
            brier += Math.pow(guess.probability() - (guess.same() ? 1 : 0), 2);
            wrong += guess.probability() >= threshold == guess.same() ? 0 : 1;
        }
        int n = Math.max(1, guesses.size());
        return new Figures(logLoss / n, brier / n, wrong / n);
    }

    /** Whether there are judgements enough of both verdicts to learn from. */
    public boolean isEnough() {
        return learnt.same() >= FEWEST && learnt.different() >= FEWEST;
    }

    /** Whether what was learnt does better on pairs that were not learnt from. */
    public boolean isBetter() {
        return after.logLoss() < before.logLoss();
    }

    /**
     * The records by which a dossier uses what was learnt, until a newer one or none of that sort counts: a finding about the account as a
     * source, handled as strictly as all that it was learnt from.
     */
    public List<Draft> drafts(Reviewer reviewer, ImpreciseDate stated) {
        List<RecordId> evidence =
                labelled.stream().map(j -> j.ranked().getFirst().id()).toList();
        String text = String.format(
                Locale.ROOT,
                "How probable candidates are one item, learnt from %d judgements (%d the same, %d different). On pairs not learnt"
                        + " from: log loss %.3f, before %.3f; Brier score %.3f, before %.3f.",
                labelled.size(),
                learnt.same(),
                learnt.different(),
                after.logLoss(),
                before.logLoss(),
                after.brier(),
                before.brier());
        List<Draft> drafts = new ArrayList<>();
        if (reviewer.introduction() != null) {
            drafts.add(reviewer.introduction());
        }
        drafts.add(Draft.of(reviewer.source(), new Finding(text, Strength.OBSERVED, evidence, null), reviewer.source())
                .handled(learnt.handling())
                .synthetic(learnt.synthetic())
                .stated(stated)
                .attributes(Map.of(Calibration.ATTRIBUTE, learnt.print())));
        return drafts;
    }

    /** The record after which the dossier uses what it used before. */
    public static Draft takeBack(Statement finding) {
        return Reviewer.takeBack(finding, "what was learnt is not to be used");
    }
}
