package org.proofmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.proofmark.analysis.Comparison;
import org.proofmark.analysis.Cut;
import org.proofmark.analysis.Evidence;
import org.proofmark.analysis.EvidenceCuts;
import org.proofmark.analysis.Group;
import org.proofmark.analysis.LinkClass;
import org.proofmark.link.Linkage;
import org.proofmark.link.Links;
import org.proofmark.link.RecoveryEvidence;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/**
 * Physical links between the groups of a comparison.
 *
 * @param links links that join two groups or more, in order
 * @param evidence the same as the cut finder reads them
 * @param cuts the smallest sets of evidence whose loss disconnects the groups
 */
public record GroupLinks(List<RecoveryEvidence> links, List<Evidence> evidence, EvidenceCuts cuts) {

    static GroupLinks of(Snapshot snapshot, Linkage linkage, Comparison comparison) {
        Map<String, String> groupOf = new LinkedHashMap<>();
        for (Group group : comparison.groups()) {
            group.recoveries()
                    .forEach(i -> groupOf.put(comparison.table().recovery(i).id(), group.name()));
        }
        List<RecoveryEvidence> joining = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (RecoveryEvidence link : Links.betweenRecoveries(linkage)) {
            Map<String, Set<String>> byGroup = itemsByGroup(snapshot, link, groupOf);
            if (byGroup.size() > 1) {
                joining.add(link);
                evidence.add(new Evidence(link.id(), link.evidenceClass(), byGroup));
            }
        }
        List<String> names = comparison.groups().stream().map(Group::name).toList();
        return new GroupLinks(
                joining,
                evidence,
                names.size() < 2
                        ? EvidenceCuts.of(List.of(names.getFirst(), ""), List.of())
                        : EvidenceCuts.of(names, evidence));
    }

    /** Where the link names a recovery itself, it holds there without any item. */
    private static Map<String, Set<String>> itemsByGroup(
            Snapshot snapshot, RecoveryEvidence link, Map<String, String> groupOf) {
        Map<String, Set<String>> byGroup = new LinkedHashMap<>();
        Set<String> direct = new TreeSet<>();
        for (SubjectId item : link.items()) {
            SubjectView view = snapshot.subject(item);
            SubjectId recovery = view == null ? null : Links.recoveryOf(snapshot, view);
            String group = recovery == null ? null : groupOf.get(recovery.toString());
            if (group != null) {
                byGroup.computeIfAbsent(group, g -> new TreeSet<>()).add(item.toString());
                if (item.equals(recovery)) {
                    direct.add(group);
                }
            }
        }
        direct.forEach(group -> byGroup.put(group, Set.of()));
        return byGroup;
    }

    /** The classes of evidence that by themselves join all groups, as the words for strength weigh them. */
    List<LinkClass> classes(List<String> groups, Set<String> verified) {
        List<LinkClass> classes = new ArrayList<>();
        for (String kind : new TreeSet<>(evidence.stream().map(Evidence::kind).toList())) {
            List<Evidence> ofKind =
                    evidence.stream().filter(e -> e.kind().equals(kind)).toList();
            EvidenceCuts own = EvidenceCuts.of(groups, ofKind);
            if (own.connected()) {
                Set<String> items = new TreeSet<>();
                ofKind.forEach(e -> e.itemsByGroup().values().forEach(items::addAll));
                classes.add(new LinkClass(
                        kind, ofKind.stream().anyMatch(e -> verified.contains(e.id())), items, breaking(own)));
            }
        }
        return classes;
    }

    private static Set<String> breaking(EvidenceCuts cuts) {
        Set<String> items = new TreeSet<>();
        cuts.byItem().filter(c -> c.size() == 1).ifPresent(c -> c.sets()
                .forEach(s -> s.stream().filter(r -> r.what() == Cut.What.ITEM).forEach(r -> items.add(r.id()))));
        return items;
    }
}
