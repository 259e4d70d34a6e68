package org.proofmark.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Cluster;
import org.proofmark.link.Clusters;
import org.proofmark.model.SubjectId;

/**
 * Items that are taken for one: of the members of each cluster that are counted at all, the one with the smallest id stands for the
 * others. A member that nobody counts stands for none.
 */
record Duplicates(Map<SubjectId, Cluster> clusters, Map<SubjectId, SubjectId> standing) {

    /** Every record counts by itself. */
    static final Duplicates NONE = new Duplicates(Map.of(), Map.of());

    static Duplicates among(Clusters clusters, Predicate<SubjectId> counted) {
        Map<SubjectId, SubjectId> standing = new HashMap<>();
        for (Cluster cluster : clusters.clusters()) {
            List<SubjectId> inside = cluster.members().stream().filter(counted).toList();
            inside.stream().skip(1).forEach(member -> standing.put(member, inside.getFirst()));
        }
        return new Duplicates(clusters.bySubject(), standing);
    }

    /** The item that stands for this one; null: it stands for itself. */
    @Nullable
    SubjectId standingFor(SubjectId item) {
        return standing.get(item);
    }

    /** What counts for an item: another, or itself. */
    SubjectId counted(SubjectId item) {
        return standing.getOrDefault(item, item);
    }

    /** The cluster of an item that another stands for. */
    @Nullable
    Cluster cluster(SubjectId item) {
        return clusters.get(item);
    }
}
