package org.proofmark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.ItemRow;
import org.proofmark.analysis.Pattern;
import org.proofmark.analysis.PatternShares;
import org.proofmark.analysis.Sensitivity;
import org.proofmark.analysis.Share;
import org.proofmark.link.Edge;
import org.proofmark.link.JudgedPair;
import org.proofmark.link.SubjectPair;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Verdict;

/**
 * The open questions whose answer would change a figure of the comparison, each by itself.
 *
 * @param number how many there are
 * @param first the first {@link Rows#MOST} of them: of chosen recoveries first, then those of most pieces
 * @param greatest for each headline finding that any of them would change, the one that would change it most
 */
public record OpenQuestions(long number, List<OpenQuestion> first, List<OneAnswer> greatest) {
    private static final Comparator<OpenQuestion> MOST_FIRST = Comparator.comparing((OpenQuestion q) -> !q.chosen())
            .thenComparingLong(q -> -q.leftOut().quantity())
            .thenComparing(q -> q.link().pair());

    public OpenQuestions {
        first = List.copyOf(first);
        greatest = List.copyOf(greatest);
    }

    static OpenQuestions of(
            ComparisonItems items,
            Duplicates duplicates,
            List<Edge> undecided,
            List<JudgedPair> judged,
            List<Finding> headlines,
            List<Sensitivity> sensitivities) {
        Set<SubjectPair> different = different(judged, duplicates);
        Set<SubjectPair> never = new HashSet<>();
        judged.stream().filter(JudgedPair::isNeverAskedAgain).forEach(j -> never.add(j.pair()));
        Set<SubjectId> chosen = items.chosen();
        List<OpenQuestion> questions = new ArrayList<>();
        for (Edge link : undecided) {
            OpenQuestion question = never.contains(link.pair()) ? null : question(link, items, duplicates, chosen);
            if (question != null
                    && !different.contains(SubjectPair.of(
                            question.leftOut().id(), question.counted().id()))) {
                questions.add(question);
            }
        }
        questions.sort(MOST_FIRST);
        List<OneAnswer> greatest = new ArrayList<>();
        for (Finding finding : headlines) {
            OneAnswer most = greatest(finding, questions, items, sensitivities);
            if (most != null) {
                greatest.add(most);
            }
        }
        return new OpenQuestions(
                questions.size(), questions.subList(0, Math.min(Rows.MOST, questions.size())), greatest);
    }

    /** What counts for the two items of each pair that was judged different: no answer may join these. */
    private static Set<SubjectPair> different(List<JudgedPair> judged, Duplicates duplicates) {
        Set<SubjectPair> different = new HashSet<>();
        for (JudgedPair pair : judged) {
            SubjectId one = duplicates.counted(pair.pair().a());
            SubjectId other = duplicates.counted(pair.pair().b());
            if (pair.verdict() == Verdict.DIFFERENT && !one.equals(other)) {
                different.add(SubjectPair.of(one, other));
            }
        }
        return different;
    }

    /** Null where the answer would change nothing: the two count once already, or one of them does not count. */
    private static @Nullable OpenQuestion question(
            Edge link, ComparisonItems items, Duplicates duplicates, Set<SubjectId> chosen) {
        SubjectView one = items.items().get(duplicates.counted(link.pair().a()));
        SubjectView other = items.items().get(duplicates.counted(link.pair().b()));
        if (one == null || other == null || one.id().equals(other.id())) {
            return null;
        }
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        SubjectView leftOut = inOrder ? other : one;
        SubjectId recovery = leftOut.recovery();
        return new OpenQuestion(link, leftOut, inOrder ? one : other, recovery != null && chosen.contains(recovery));
    }

    private static @Nullable OneAnswer greatest(
            Finding finding, List<OpenQuestion> questions, ComparisonItems items, List<Sensitivity> sensitivities) {
        Map<String, Double> without = new HashMap<>();
        sensitivities.stream()
                .filter(s -> s.pattern().equals(finding.pattern()))
                .forEach(s -> s.items().forEach(w -> without.put(w.id(), w.familyWiseP())));
        double p = finding.chance().said().map(Finding.Chance::familyWiseP).orElse(1.0);
        OneAnswer most = null;
        for (OpenQuestion question : questions) {
            OneAnswer answer = answer(finding, question, items, without);
            if (answer != null && (most == null || isMore(answer, most, p))) {
                most = answer;
            }
        }
        return most;
    }

    /** Whether the p moves further; where it moves alike, whether the share does. */
    private static boolean isMore(OneAnswer answer, OneAnswer than, double p) {
        int byChance = Double.compare(shift(answer, p), shift(than, p));
        return byChance > 0 || (byChance == 0 && answer.shift() > than.shift());
    }

    private static double shift(OneAnswer answer, double p) {
        Double after = answer.familyWiseP();
        return after == null ? 0 : Math.abs(after - p);
    }

    private static @Nullable OneAnswer answer(
            Finding finding, OpenQuestion question, ComparisonItems items, Map<String, Double> without) {
        SubjectView item = question.leftOut();
        ItemRow row = items.rows().get(item.id());
        SubjectId recovery = item.recovery();
        if (row == null || recovery == null) {
            return null;
        }
        String group = items.groups().entrySet().stream()
                .filter(g -> g.getValue().contains(recovery))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        PatternShares shares = finding.shares();
        Share before = shares.groups().stream()
                .filter(g -> g.name().equals(group))
                .map(PatternShares.InGroup::share)
                .findFirst()
                .orElse(shares.baseline().share());
        Share after = without(before, finding.pattern(), row);
        return after.equals(before)
                ? null
                : new OneAnswer(question, finding.pattern(), group, before, after, without.get(row.id()));
    }

    private static Share without(Share share, Pattern pattern, ItemRow row) {
        boolean tells = row.values().keySet().containsAll(pattern.attributes());
        int quantity = row.quantity();
        return tells
                ? new Share(
                        share.matching() - (ItemRows.shows(row, pattern) ? quantity : 0),
                        share.known() - quantity,
                        share.unknown())
                : new Share(share.matching(), share.known(), share.unknown() - quantity);
    }
}
