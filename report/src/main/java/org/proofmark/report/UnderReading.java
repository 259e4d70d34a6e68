package org.proofmark.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Answer;
import org.proofmark.analysis.Commonality;
import org.proofmark.analysis.CommonalityResult;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.Pattern;
import org.proofmark.analysis.PatternShares;
import org.proofmark.model.Progress;

/**
 * The figures of a comparison under one {@link Collapse}.
 *
 * @param pieces of the compared class in each chosen recovery, by its id
 * @param leftOut the items for which another stands, by id
 * @param shares of the patterns in every chosen recovery, and of the headline findings as judged; empty where a chosen group would hold nothing
 * @param result every pattern tested again, or why not
 */
public record UnderReading(
        Collapse collapse,
        Map<String, Long> pieces,
        List<Doubled> leftOut,
        Map<Pattern, PatternShares> shares,
        Answer<CommonalityResult> result) {
    /** Above so many items a table is not tested again: the time for it is then much of the time of the whole comparison. */
    static final int MOST_TESTED = 250_000;

    public UnderReading {
        leftOut = List.copyOf(leftOut);
    }

    /** A table that was compared already. */
    static UnderReading of(Collapse collapse, ComparisonTable table, CommonalityResult result) {
        Map<Pattern, PatternShares> shares = new LinkedHashMap<>();
        result.findings().forEach(f -> shares.put(f.pattern(), f.shares()));
        return new UnderReading(collapse, table.pieces(), table.leftOut(), shares, new Answer.Said<>(result));
    }

    /** The same figures under another name: where both leave out the same items. */
    UnderReading as(Collapse other) {
        return new UnderReading(other, pieces, leftOut, shares, result);
    }

    /** Compares again. */
    static UnderReading of(
            Collapse collapse,
            ComparisonItems items,
            Duplicates duplicates,
            List<Pattern> patterns,
            Progress progress) {
        ComparisonTable table;
        try {
            table = ComparisonTable.of(items, duplicates);
        } catch (IllegalArgumentException e) {
            return new UnderReading(
                    collapse,
                    Map.of(),
                    Doubled.of(items, duplicates),
                    Map.of(),
                    new Answer.CannotBeSaid<>("a chosen group would hold no item", "an item that stands for itself"));
        }
        Answer<CommonalityResult> result = items.items().size() > MOST_TESTED
                ? tooLarge(items)
                : new Answer.Said<>(
                        Commonality.of(table.comparison(), items.request().options(), progress));
        return new UnderReading(
                collapse, table.pieces(), table.leftOut(), shares(table, result, patterns, items.request()), result);
    }

    /** Of patterns that are in every chosen recovery, and of those asked about wherever they are. */
    private static Map<Pattern, PatternShares> shares(
            ComparisonTable table,
            Answer<CommonalityResult> result,
            List<Pattern> patterns,
            ComparisonRequest request) {
        Map<Pattern, PatternShares> shares = new LinkedHashMap<>();
        result.said().ifPresent(r -> r.findings().forEach(f -> shares.put(f.pattern(), f.shares())));
        patterns.forEach(asked -> shares.computeIfAbsent(
                asked,
                p -> PatternShares.of(table.comparison(), p, request.options().level())));
        return shares;
    }

    private static Answer<CommonalityResult> tooLarge(ComparisonItems items) {
        return new Answer.CannotBeSaid<>(
                "patterns were not tested again, for the comparison holds "
                        + items.items().size() + " items",
                "at most " + MOST_TESTED + "; narrow the items or the baseline");
    }

    /** What the pattern comes to in every chosen recovery. */
    public Answer<Finding.Chance> chance(Pattern pattern) {
        return switch (result) {
            case Answer.CannotBeSaid<CommonalityResult> unsaid -> unsaid.about();
            case Answer.Said<CommonalityResult> said ->
                said.value().findings().stream()
                        .filter(f -> f.pattern().equals(pattern))
                        .findFirst()
                        .map(Finding::chance)
                        .orElseGet(() -> new Answer.CannotBeSaid<>(
                                "it would not be in every chosen recovery", "an item that shows it in each"));
        };
    }

    /** The headline findings; empty where nothing was tested. */
    public Optional<List<Pattern>> headlines() {
        return result.said()
                .map(r -> r.headlines().stream().map(Finding::pattern).toList());
    }

    /** How many pieces of the compared class the chosen recoveries hold together. */
    public long allPieces() {
        return pieces.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The shares of a pattern; null where it was not asked about or there are none. */
    public @Nullable PatternShares sharesOf(Pattern pattern) {
        return shares.get(pattern);
    }
}
