package org.proofmark.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.Pattern;
import org.proofmark.analysis.PatternShares;
import org.proofmark.link.SubjectPair;

/** How a comparison hangs on judgements, as plain values. */
final class JudgementTree {
    private JudgementTree() {}

    static Map<String, Object> of(GroupComparison comparison) {
        JudgementSensitivity judgements = comparison.judgements();
        List<Pattern> headlines = comparison.commonality().headlines().stream()
                .map(Finding::pattern)
                .toList();
        Map<String, Object> tree = new TreeMap<>();
        tree.put(
                "readings",
                judgements.readings().stream().map(r -> reading(r, headlines)).toList());
        tree.put("openQuestions", judgements.questions().number());
        tree.put(
                "answerFirst",
                judgements.questions().greatest().stream()
                        .map(JudgementTree::answer)
                        .toList());
        return tree;
    }

    private static Map<String, Object> reading(UnderReading reading, List<Pattern> headlines) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("reading", reading.collapse().term());
        tree.put("leftOut", reading.leftOut().size());
        tree.put("pieces", new TreeMap<>(reading.pieces()));
        tree.put("headlines", ComparisonTree.answer(reading.result(), r -> r.headlines().stream()
                .map(f -> f.pattern().toString())
                .toList()));
        tree.put("findings", headlines.stream().map(p -> finding(p, reading)).toList());
        return tree;
    }

    private static Map<String, Object> finding(Pattern pattern, UnderReading reading) {
        Map<String, Object> tree = new TreeMap<>();
        PatternShares shares = reading.sharesOf(pattern);
        tree.put("pattern", pattern.toString());
        tree.put("chance", ComparisonTree.answer(reading.chance(pattern), ComparisonTree::chance));
        if (shares != null) {
            tree.put(
                    "groups",
                    shares.groups().stream().map(ComparisonTree::inGroup).toList());
            tree.put("baseline", ComparisonTree.inBaseline(shares.baseline()));
        }
        return tree;
    }

    private static Map<String, Object> answer(OneAnswer answer) {
        SubjectPair pair = answer.question().link().pair();
        Map<String, Object> tree = new TreeMap<>();
        tree.put("items", List.of(pair.a().toString(), pair.b().toString()));
        tree.put("pattern", answer.pattern().toString());
        tree.put("group", answer.group() == null ? "baseline" : answer.group());
        tree.put("before", ComparisonTree.share(answer.before()));
        tree.put("after", ComparisonTree.share(answer.after()));
        if (answer.familyWiseP() != null) {
            tree.put("familyWiseP", answer.familyWiseP());
        }
        return tree;
    }
}
