package org.proofmark.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.proofmark.analysis.Answer;
import org.proofmark.analysis.CommonalityResult;
import org.proofmark.analysis.Cut;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.Group;
import org.proofmark.analysis.Interval;
import org.proofmark.analysis.ItemWise;
import org.proofmark.analysis.LinkClass;
import org.proofmark.analysis.PatternShares;
import org.proofmark.analysis.RateRatio;
import org.proofmark.analysis.Sensitivity;
import org.proofmark.analysis.Share;
import org.proofmark.link.RecoveryEvidence;
import org.proofmark.model.SubjectId;

/** A comparison as plain values (maps, lists, texts, numbers), unrounded, for machine-readable output. */
public final class ComparisonTree {
    private ComparisonTree() {}

    /** Everything the comparison found; what cannot be said has {@code cannotBeSaid} and {@code needed}. */
    public static Map<String, Object> of(GroupComparison comparison) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("handling", comparison.caveat().handling().term());
        tree.put("synthetic", comparison.caveat().synthetic());
        tree.put("class", comparison.request().itemClass().term());
        tree.put("conclusion", comparison.conclusion());
        tree.put("strength", comparison.strength().words());
        tree.put(
                "classes",
                comparison.classes().stream().map(ComparisonTree::linkClass).toList());
        tree.put(
                "groups",
                comparison.comparison().groups().stream()
                        .map(g -> group(g, comparison))
                        .toList());
        tree.put("design", answer(comparison.commonality().design(), ComparisonTree::design));
        tree.put(
                "findings",
                comparison.commonality().findings().stream()
                        .map(ComparisonTree::finding)
                        .toList());
        tree.put(
                "sensitivity",
                comparison.sensitivities().stream()
                        .map(ComparisonTree::sensitivity)
                        .toList());
        tree.put(
                "links",
                comparison.links().links().stream().map(ComparisonTree::link).toList());
        tree.put("cuts", cuts(comparison));
        tree.put("withoutRecovery", comparison.withoutRecovery());
        tree.put("collapsedDuplicates", comparison.collapsed());
        tree.put("judgements", JudgementTree.of(comparison));
        return tree;
    }

    private static Map<String, Object> linkClass(LinkClass link) {
        return Map.of(
                "class",
                link.kind(),
                "decisive",
                link.decisive(),
                "items",
                sorted(link.items()),
                "breakingItems",
                sorted(link.breakingItems()));
    }

    private static List<String> sorted(java.util.Collection<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static Map<String, Object> group(Group group, GroupComparison comparison) {
        List<String> recoveries = group.recoveries().stream()
                .map(i -> comparison.comparison().table().recovery(i).id())
                .toList();
        long items = group.recoveries().stream()
                .flatMap(i -> comparison.comparison().table().recovery(i).items().stream())
                .mapToLong(i -> i.quantity())
                .sum();
        return Map.of("name", group.name(), "recoveries", recoveries, "items", items);
    }

    static <T> Object answer(Answer<T> answer, Function<T, Object> tree) {
        return switch (answer) {
            case Answer.Said<T> said -> tree.apply(said.value());
            case Answer.CannotBeSaid<T> unsaid -> Map.of("cannotBeSaid", unsaid.reason(), "needed", unsaid.needed());
        };
    }

    private static Object design(CommonalityResult.Design design) {
        return Map.of(
                "comparable", design.matching().comparable(),
                "matchedOn", design.matching().matchedOn(),
                "relaxed", design.matching().relaxed(),
                "family", design.family(),
                "sets", design.sets(),
                "exhaustive", design.exhaustive(),
                "smallestP", design.smallestP());
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put(
                "pattern",
                finding.pattern().terms().stream()
                        .map(t -> Map.of("attribute", t.attribute(), "value", t.value()))
                        .toList());
        tree.put("headline", finding.headline());
        tree.put(
                "groups",
                finding.shares().groups().stream().map(ComparisonTree::inGroup).toList());
        tree.put("baseline", inBaseline(finding.shares().baseline()));
        tree.put("itemWise", itemWise(finding.shares().itemWise()));
        tree.put("chance", answer(finding.chance(), ComparisonTree::chance));
        finding.explainedBy().ifPresent(by -> tree.put("explainedBy", by.toString()));
        return tree;
    }

    static Map<String, Object> inGroup(PatternShares.InGroup group) {
        Map<String, Object> tree = share(group.share());
        tree.put("name", group.name());
        tree.put("interval", answer(group.interval(), ComparisonTree::interval));
        tree.put("rateRatio", answer(group.ratio(), ComparisonTree::ratio));
        tree.put("itemWise", itemWise(group.itemWise()));
        return tree;
    }

    static Map<String, Object> inBaseline(PatternShares.InBaseline baseline) {
        Map<String, Object> tree = share(baseline.share());
        tree.put("interval", answer(baseline.interval(), ComparisonTree::interval));
        tree.put("presentIn", baseline.present());
        tree.put("recordedIn", baseline.recorded());
        tree.put("recoveries", baseline.all());
        return tree;
    }

    static Map<String, Object> share(Share share) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("matching", share.matching());
        tree.put("known", share.known());
        tree.put("unknown", share.unknown());
        if (share.known() > 0) {
            tree.put("share", share.value());
        }
        return tree;
    }

    private static Object interval(Interval interval) {
        Map<String, Object> tree = new TreeMap<>(Map.of("level", interval.level(), "method", interval.method()));
        putBounded(tree, "low", interval.low());
        putBounded(tree, "high", interval.high());
        return tree;
    }

    /** JSON has no infinity: a bound that does not exist is left out. */
    private static void putBounded(Map<String, Object> tree, String name, double value) {
        if (Double.isFinite(value)) {
            tree.put(name, value);
        }
    }

    private static Object ratio(RateRatio ratio) {
        Map<String, Object> tree =
                new TreeMap<>(Map.of("interval", interval(ratio.interval()), "corrected", ratio.corrected()));
        putBounded(tree, "ratio", ratio.ratio());
        return tree;
    }

    private static Object itemWise(ItemWise itemWise) {
        return Map.of("p", itemWise.p(), "midP", itemWise.midP(), "descriptive", true);
    }

    static Object chance(Finding.Chance chance) {
        return Map.of("p", chance.p(), "familyWiseP", chance.familyWiseP(), "fdr", chance.fdr());
    }

    private static Map<String, Object> sensitivity(Sensitivity sensitivity) {
        return Map.of(
                "pattern", sensitivity.pattern().toString(),
                "familyWiseP", sensitivity.familyWiseP(),
                "withoutRecovery",
                        sensitivity.recoveries().stream()
                                .map(ComparisonTree::without)
                                .toList(),
                "withoutItem",
                        sensitivity.items().stream()
                                .map(ComparisonTree::without)
                                .toList());
    }

    private static Map<String, Object> without(Sensitivity.Without without) {
        return Map.of("id", without.id(), "familyWiseP", without.familyWiseP());
    }

    private static Map<String, Object> link(RecoveryEvidence link) {
        return Map.of(
                "id", link.id(),
                "class", link.evidenceClass(),
                "statement", link.statement(),
                "items", link.items().stream().map(SubjectId::toString).toList(),
                "recoveries",
                        link.recoveries().stream().map(SubjectId::toString).toList());
    }

    private static Map<String, Object> cuts(GroupComparison comparison) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("connected", comparison.links().cuts().connected());
        tree.put(
                "components",
                comparison.links().cuts().components().stream()
                        .map(ComparisonTree::sorted)
                        .toList());
        comparison.links().cuts().byItem().ifPresent(c -> tree.put("byItem", cut(c)));
        comparison.links().cuts().byEvidence().ifPresent(c -> tree.put("byEvidence", cut(c)));
        comparison.links().cuts().byKind().ifPresent(c -> tree.put("byClass", cut(c)));
        return tree;
    }

    private static Map<String, Object> cut(Cut cut) {
        return Map.of(
                "size", cut.size(),
                "sets",
                        cut.sets().stream()
                                .map(s ->
                                        sorted(s.stream().map(Cut.Removable::id).toList()))
                                .toList(),
                "complete", cut.complete());
    }
}
