package org.proofmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Truth;

/**
 * Items of every class in the chosen recoveries, and items that the comparison left out.
 *
 * @param byRecovery the chosen recoveries' items by the recovery's id, in order of id
 * @param placeless items of the compared class of which no recovery is stated; the first {@link Rows#MOST}
 * @param repeated items of the compared class for which another stands, by a person's judgement; the first {@link Rows#MOST}
 */
record Chosen(Map<String, List<SubjectView>> byRecovery, List<SubjectView> placeless, List<SubjectView> repeated) {

    static Chosen of(Snapshot snapshot, GroupComparison compared) {
        Map<String, List<SubjectView>> byRecovery = new LinkedHashMap<>();
        compared.comparison()
                .chosen()
                .forEach(row -> byRecovery.put(
                        compared.comparison().table().recovery(row).id(), new ArrayList<>()));
        List<SubjectView> placeless = new ArrayList<>();
        List<SubjectView> repeated = new ArrayList<>();
        Duplicates duplicates = Duplicates.of(snapshot);
        Map<SubjectId, SubjectView> recoveries = snapshot.recoveries();
        snapshot.items(item -> {
            SubjectId recovery = item.recovery();
            SubjectView from = recovery == null ? null : recoveries.get(recovery);
            List<SubjectView> ofChosen =
                    from == null ? null : byRecovery.get(from.id().toString());
            if (from == null) {
                keep(compared, item, null, placeless);
            } else if (duplicates.repeating(item.id()) != null) {
                keep(compared, item, from, repeated);
            } else if (ofChosen != null) {
                ofChosen.add(item);
            }
        });
        return new Chosen(byRecovery, placeless, repeated);
    }

    private static void keep(
            GroupComparison compared, SubjectView item, @Nullable SubjectView from, List<SubjectView> among) {
        boolean wanted = compared.request().itemClass().term().equals(item.value("class"))
                && item.reference("container") == null
                && compared.request().items().test(item, from) == Truth.TRUE;
        if (wanted && among.size() < Rows.MOST) {
            among.add(item);
        }
    }

    /** Items of a class that are not part of another item. */
    List<SubjectView> of(String recovery, ItemClass itemClass) {
        return byRecovery.getOrDefault(recovery, List.of()).stream()
                .filter(i -> itemClass.term().equals(i.value("class")) && i.reference("container") == null)
                .toList();
    }

    /** How many pieces these items stand for. */
    static long pieces(List<SubjectView> items) {
        return items.stream().mapToLong(SubjectView::quantity).sum();
    }
}
