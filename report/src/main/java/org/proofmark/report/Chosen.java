package org.proofmark.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/**
 * Items of every class in the chosen recoveries, and items of which no recovery is stated.
 *
 * @param byRecovery the chosen recoveries' items by the recovery's id, in order of id, before any is taken for another
 * @param doubles which of them stand for others, under each reading
 * @param placeless items of the compared class of which no recovery is stated; the first {@link Rows#MOST}
 */
record Chosen(
        Map<String, List<SubjectView>> byRecovery, Map<Collapse, Duplicates> doubles, List<SubjectView> placeless) {

    static Chosen of(Snapshot snapshot, GroupComparison compared) {
        Map<String, List<SubjectView>> byRecovery = new LinkedHashMap<>();
        compared.comparison()
                .chosen()
                .forEach(row -> byRecovery.put(
                        compared.comparison().table().recovery(row).id(), new ArrayList<>()));
        List<SubjectView> placeless = new ArrayList<>();
        Map<SubjectId, SubjectView> recoveries = snapshot.recoveries();
        Set<SubjectId> inside = new HashSet<>();
        snapshot.items(item -> {
            SubjectId recovery = item.recovery();
            SubjectView from = recovery == null ? null : recoveries.get(recovery);
            List<SubjectView> ofChosen =
                    from == null ? null : byRecovery.get(from.id().toString());
            if (ofChosen != null) {
                ofChosen.add(item);
                inside.add(item.id());
            } else if (from == null
                    && placeless.size() < Rows.MOST
                    && ComparisonItems.isWanted(compared.request(), item, null)) {
                placeless.add(item);
            }
        });
        JudgementSensitivity judgements = compared.judgements();
        Map<Collapse, Duplicates> doubles = Map.of(
                Collapse.NONE, Duplicates.NONE,
                Collapse.AS_JUDGED, Duplicates.among(judgements.asJudged(), inside::contains),
                Collapse.ALL_OPEN, Duplicates.among(judgements.allOpen(), inside::contains));
        return new Chosen(byRecovery, doubles, placeless);
    }

    /** The items of a chosen recovery that count as judged. */
    Stream<SubjectView> counted(String recovery) {
        return counted(recovery, Collapse.AS_JUDGED);
    }

    private Stream<SubjectView> counted(String recovery, Collapse collapse) {
        Duplicates duplicates = doubles.getOrDefault(collapse, Duplicates.NONE);
        return byRecovery.getOrDefault(recovery, List.of()).stream()
                .filter(i -> duplicates.standingFor(i.id()) == null);
    }

    /** Items of a class that are not part of another item. */
    List<SubjectView> of(String recovery, ItemClass itemClass) {
        return of(recovery, itemClass, Collapse.AS_JUDGED);
    }

    /** The same under another reading. */
    List<SubjectView> of(String recovery, ItemClass itemClass, Collapse collapse) {
        return counted(recovery, collapse)
                .filter(i -> itemClass.term().equals(i.value("class")) && i.reference("container") == null)
                .toList();
    }

    /** How many pieces these items stand for. */
    static long pieces(List<SubjectView> items) {
        return items.stream().mapToLong(SubjectView::quantity).sum();
    }
}
