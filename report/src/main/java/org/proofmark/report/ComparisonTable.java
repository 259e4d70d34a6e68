package org.proofmark.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Comparison;
import org.proofmark.analysis.Group;
import org.proofmark.analysis.ItemRow;
import org.proofmark.analysis.RecoveryRow;
import org.proofmark.analysis.RecoveryTable;
import org.proofmark.analysis.SizeBand;
import org.proofmark.analysis.Stratum;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/**
 * The items that a comparison counts, by recovery: of items that are taken for one, only one.
 *
 * @param comparison the table with its groups and baseline
 * @param leftOut the items for which another stands, in order of id
 */
record ComparisonTable(Comparison comparison, List<Doubled> leftOut) {

    /** Throws where a group would hold no item. */
    static ComparisonTable of(ComparisonItems items, Duplicates duplicates) {
        Set<SubjectId> chosen = items.chosen();
        List<RecoveryRow> rows = new ArrayList<>();
        Map<SubjectId, Integer> index = new HashMap<>();
        List<Integer> baseline = new ArrayList<>();
        items.byRecovery().forEach((id, all) -> {
            List<SubjectView> counted = all.stream()
                    .filter(i -> duplicates.standingFor(i.id()) == null)
                    .toList();
            if (!counted.isEmpty()) {
                index.put(id, rows.size());
                if (!chosen.contains(id)) {
                    baseline.add(rows.size());
                }
                rows.add(row(Objects.requireNonNull(items.recoveries().get(id)), counted, items.rows()));
            }
        });
        List<Group> groups = items.groups().entrySet().stream()
                .map(g -> group(g.getKey(), g.getValue(), index, items.request()))
                .toList();
        Comparison comparison = new Comparison(new RecoveryTable(items.request().attributes(), rows), groups, baseline);
        return new ComparisonTable(comparison, Doubled.of(items, duplicates));
    }

    /** How many pieces each chosen recovery holds that is in the table, by its id. */
    Map<String, Long> pieces() {
        Map<String, Long> pieces = new LinkedHashMap<>();
        for (int row : comparison.chosen()) {
            RecoveryRow recovery = comparison.table().recovery(row);
            pieces.put(recovery.id(), PatternRows.pieces(recovery));
        }
        return pieces;
    }

    private static Group group(
            String name, List<SubjectId> recoveries, Map<SubjectId, Integer> index, ComparisonRequest request) {
        List<Integer> rows =
                recoveries.stream().filter(index::containsKey).map(index::get).toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("The group " + name + " holds no item of the class "
                    + request.itemClass().words() + ". Choose recoveries that have some, or another class.");
        }
        return new Group(name, rows);
    }

    private static RecoveryRow row(SubjectView recovery, List<SubjectView> counted, Map<SubjectId, ItemRow> rows) {
        long pieces = counted.stream().mapToLong(SubjectView::quantity).sum();
        Stratum stratum = new Stratum(
                text(recovery.value("type")),
                text(recovery.value("region")),
                year(recovery.value("date")),
                SizeBand.of(Math.toIntExact(Math.min(pieces, Integer.MAX_VALUE))));
        List<ItemRow> read = counted.stream()
                .map(item -> Objects.requireNonNull(rows.get(item.id())))
                .toList();
        return new RecoveryRow(recovery.id().toString(), stratum, read);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String year(@Nullable String date) {
        if (date == null) {
            return "";
        }
        ImpreciseDate when = ImpreciseDate.parse(date);
        return when.earliest() == null ? "" : String.valueOf(when.earliest().getYear());
    }
}
