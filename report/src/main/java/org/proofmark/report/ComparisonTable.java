package org.proofmark.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Comparison;
import org.proofmark.analysis.Group;
import org.proofmark.analysis.ItemRow;
import org.proofmark.analysis.RecoveryRow;
import org.proofmark.analysis.RecoveryTable;
import org.proofmark.analysis.SizeBand;
import org.proofmark.analysis.Stratum;
import org.proofmark.link.Cluster;
import org.proofmark.model.Filter;
import org.proofmark.model.FilterField;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.MarkView;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Truth;
import org.proofmark.notation.Folding;
import org.proofmark.notation.Headstamp;
import org.proofmark.policy.Caveat;

/**
 * The items of a snapshot as a comparison reads them: by recovery, with the values of the attributes asked for.
 *
 * @param comparison the table with its groups and baseline
 * @param items every item in it, by id
 * @param recoveries every recovery in it, by id
 * @param withoutRecovery items left out because no recovery is stated
 * @param collapsed items left out because another of their cluster stands for them
 * @param caveat of everything in the table
 */
record ComparisonTable(
        Comparison comparison,
        Map<String, SubjectView> items,
        Map<String, SubjectView> recoveries,
        long withoutRecovery,
        long collapsed,
        Caveat caveat) {

    static ComparisonTable of(Snapshot snapshot, ComparisonRequest request) {
        return new Builder(snapshot, request).table();
    }

    private static final class Builder {
        private final Snapshot snapshot;
        private final ComparisonRequest request;
        private final Map<SubjectId, List<SubjectView>> byRecovery = new TreeMap<>();
        private final Map<String, SubjectView> items = new HashMap<>();
        private final Duplicates duplicates;
        private long withoutRecovery;
        private long collapsed;
        private Caveat caveat = Caveat.NONE;

        Builder(Snapshot snapshot, ComparisonRequest request) {
            this.snapshot = snapshot;
            this.request = request;
            this.duplicates = Duplicates.of(snapshot);
        }

        ComparisonTable table() {
            Map<SubjectId, SubjectView> recoveries = snapshot.recoveries();
            snapshot.items(item -> take(item, recoveries));
            Map<String, List<SubjectId>> groups = groups(recoveries);
            Set<SubjectId> chosen =
                    groups.values().stream().flatMap(List::stream).collect(Collectors.toSet());
            List<RecoveryRow> rows = new ArrayList<>();
            Map<SubjectId, Integer> index = new HashMap<>();
            Map<String, SubjectView> inTable = new HashMap<>();
            List<Integer> baseline = new ArrayList<>();
            for (Map.Entry<SubjectId, List<SubjectView>> each : byRecovery.entrySet()) {
                SubjectView recovery = recoveries.get(each.getKey());
                boolean isChosen = chosen.contains(each.getKey());
                if (recovery == null || !(isChosen || request.baseline().test(recovery, recovery) == Truth.TRUE)) {
                    continue;
                }
                index.put(each.getKey(), rows.size());
                if (!isChosen) {
                    baseline.add(rows.size());
                }
                rows.add(row(recovery, each.getValue()));
                inTable.put(recovery.id().toString(), recovery);
                caveat = caveat.join(recovery.handling(), recovery.synthetic());
            }
            List<Group> named = groups.entrySet().stream()
                    .map(g -> group(g.getKey(), g.getValue(), index))
                    .toList();
            Comparison comparison = new Comparison(new RecoveryTable(request.attributes(), rows), named, baseline);
            return new ComparisonTable(comparison, items, inTable, withoutRecovery, collapsed, caveat);
        }

        private void take(SubjectView item, Map<SubjectId, SubjectView> recoveries) {
            SubjectId recovery = item.recovery();
            SubjectView from = recovery == null ? null : recoveries.get(recovery);
            boolean wanted = request.itemClass().term().equals(item.value("class"))
                    && item.reference("container") == null
                    && request.items().test(item, from) == Truth.TRUE;
            if (!wanted) {
                return;
            }
            Cluster repeating = duplicates.repeating(item.id());
            if (from == null) {
                withoutRecovery++;
            } else if (repeating != null) {
                collapsed++;
                caveat = caveat.join(repeating.handling(), repeating.synthetic());
            } else if (item.quantity() > 0) {
                byRecovery.computeIfAbsent(from.id(), r -> new ArrayList<>()).add(item);
                items.put(item.id().toString(), item);
                caveat = caveat.join(item.handling(), item.synthetic());
            }
        }

        private Map<String, List<SubjectId>> groups(Map<SubjectId, SubjectView> recoveries) {
            Map<String, List<SubjectId>> groups = new LinkedHashMap<>();
            for (Map.Entry<String, Filter> wanted : request.groups().entrySet()) {
                List<SubjectId> found = recoveries.values().stream()
                        .filter(r -> wanted.getValue().test(r, r) == Truth.TRUE)
                        .map(SubjectView::id)
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    throw new IllegalArgumentException("No recovery is in the group " + wanted.getKey()
                            + ". Check its filter; 'proofmark fields' lists what it can ask for.");
                }
                groups.put(wanted.getKey(), found);
            }
            return groups;
        }

        private Group group(String name, List<SubjectId> recoveries, Map<SubjectId, Integer> index) {
            List<Integer> rows = recoveries.stream()
                    .filter(index::containsKey)
                    .map(index::get)
                    .toList();
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("The group " + name + " holds no item of the class "
                        + request.itemClass().words() + ". Choose recoveries that have some, or another class.");
            }
            return new Group(name, rows);
        }

        private RecoveryRow row(SubjectView recovery, List<SubjectView> found) {
            List<SubjectView> sorted =
                    found.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
            long pieces = sorted.stream().mapToLong(SubjectView::quantity).sum();
            Stratum stratum = new Stratum(
                    text(recovery.value("type")),
                    text(recovery.value("region")),
                    year(recovery.value("date")),
                    SizeBand.of(Math.toIntExact(Math.min(pieces, Integer.MAX_VALUE))));
            List<ItemRow> rows =
                    sorted.stream().map(item -> row(item, recovery)).toList();
            return new RecoveryRow(recovery.id().toString(), stratum, rows);
        }

        private ItemRow row(SubjectView item, SubjectView recovery) {
            Map<String, String> values = new HashMap<>();
            for (String attribute : request.attributes()) {
                String value = value(attribute, item, recovery);
                if (value != null) {
                    values.put(attribute, value);
                }
            }
            return new ItemRow(item.id().toString(), Math.toIntExact(item.quantity()), values);
        }

        /**
         * Marks compare by their folded reading, headstamps in any rotation; a mark that was looked for and is absent is a value,
         * too. So is the state of a mark, unless nobody examined it: that says something of the team and nothing of the item.
         */
        private static @Nullable String value(String attribute, SubjectView item, SubjectView recovery) {
            FilterField field = FilterField.named(attribute);
            if (field == null) {
                throw new IllegalArgumentException(
                        "There is no field '" + attribute + "'. 'proofmark fields' lists them.");
            }
            if (field.kind() == FilterField.Kind.MARK) {
                return mark(attribute, item);
            }
            return field.values(item, recovery).stream()
                    .filter(value -> !value.equals(MarkState.NOT_EXAMINED.term()))
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable String mark(String type, SubjectView item) {
            for (MarkView mark : item.marks()) {
                if (!type.equals("mark") && mark.type() != org.proofmark.model.Term.parse(MarkType.class, type)) {
                    continue;
                }
                if (mark.state() == MarkState.ABSENT) {
                    return "none";
                }
                if (mark.state() == MarkState.READ && mark.reading() != null && mark.cells() != null) {
                    Headstamp headstamp = mark.headstamp();
                    return headstamp != null
                            ? headstamp.canonical().print()
                            : mark.notation() ? mark.reading() : Folding.text(mark.reading());
                }
            }
            return null;
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
}
