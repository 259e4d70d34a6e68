package org.proofmark.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.ItemRow;
import org.proofmark.model.Filter;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Truth;
import org.proofmark.policy.Caveat;

/**
 * What a comparison may count: every item of its class in the recoveries compared, before any is taken for another.
 *
 * @param groups the chosen recoveries by the name of their group, in the order asked for
 * @param recoveries the recoveries compared that hold such an item, by id
 * @param byRecovery their items, in order of id
 * @param items the same by id
 * @param rows the same as the comparison reads them
 * @param withoutRecovery items left out because no recovery is stated
 * @param caveat of everything here
 */
record ComparisonItems(
        ComparisonRequest request,
        Map<String, List<SubjectId>> groups,
        Map<SubjectId, SubjectView> recoveries,
        Map<SubjectId, List<SubjectView>> byRecovery,
        Map<SubjectId, SubjectView> items,
        Map<SubjectId, ItemRow> rows,
        long withoutRecovery,
        Caveat caveat) {

    static ComparisonItems read(Snapshot snapshot, ComparisonRequest request) {
        return new Reading(snapshot, request).items();
    }

    /** The chosen recoveries, of whatever group. */
    Set<SubjectId> chosen() {
        Set<SubjectId> chosen = new HashSet<>();
        groups.values().forEach(chosen::addAll);
        return chosen;
    }

    private static final class Reading {
        private final Snapshot snapshot;
        private final ComparisonRequest request;
        private final Map<SubjectId, SubjectView> all;
        private final Map<String, List<SubjectId>> groups;
        private final Map<SubjectId, SubjectView> compared = new TreeMap<>();
        private final Map<SubjectId, List<SubjectView>> byRecovery = new TreeMap<>();
        private final Map<SubjectId, SubjectView> items = new HashMap<>();
        private final Map<SubjectId, ItemRow> rows = new HashMap<>();
        private long withoutRecovery;
        private Caveat caveat = Caveat.NONE;

        Reading(Snapshot snapshot, ComparisonRequest request) {
            this.snapshot = snapshot;
            this.request = request;
            this.all = snapshot.recoveries();
            this.groups = groups();
            groups.values().forEach(g -> g.forEach(this::compare));
            all.values().stream()
                    .filter(r -> request.baseline().test(r, r) == Truth.TRUE)
                    .forEach(r -> compare(r.id()));
        }

        private void compare(SubjectId recovery) {
            SubjectView view = all.get(recovery);
            if (view != null) {
                compared.put(recovery, view);
            }
        }

        private Map<String, List<SubjectId>> groups() {
            Map<String, List<SubjectId>> found = new LinkedHashMap<>();
            for (Map.Entry<String, Filter> wanted : request.groups().entrySet()) {
                List<SubjectId> recoveries = all.values().stream()
                        .filter(r -> wanted.getValue().test(r, r) == Truth.TRUE)
                        .map(SubjectView::id)
                        .sorted()
                        .toList();
                if (recoveries.isEmpty()) {
                    throw new IllegalArgumentException("No recovery is in the group " + wanted.getKey()
                            + ". Check its filter; 'proofmark fields' lists what it can ask for.");
                }
                found.put(wanted.getKey(), recoveries);
            }
            return found;
        }

        ComparisonItems items() {
            snapshot.items(this::take);
            compared.keySet().retainAll(byRecovery.keySet());
            compared.values().forEach(r -> caveat = caveat.join(r.handling(), r.synthetic()));
            byRecovery.values().forEach(l -> l.sort((a, b) -> a.id().compareTo(b.id())));
            return new ComparisonItems(request, groups, compared, byRecovery, items, rows, withoutRecovery, caveat);
        }

        private void take(SubjectView item) {
            SubjectId recovery = item.recovery();
            SubjectView from = recovery == null ? null : all.get(recovery);
            if (!isWanted(request, item, from)) {
                return;
            }
            if (from == null) {
                withoutRecovery++;
            } else if (item.quantity() > 0 && compared.containsKey(from.id())) {
                byRecovery.computeIfAbsent(from.id(), r -> new ArrayList<>()).add(item);
                items.put(item.id(), item);
                rows.put(item.id(), ItemValues.of(item, from, request.attributes()));
                caveat = caveat.join(item.handling(), item.synthetic());
            }
        }
    }

    /** Whether an item is one of those asked for, wherever it comes from. */
    static boolean isWanted(ComparisonRequest request, SubjectView item, @Nullable SubjectView from) {
        return request.itemClass().term().equals(item.value("class"))
                && item.reference("container") == null
                && request.items().test(item, from) == Truth.TRUE;
    }
}
