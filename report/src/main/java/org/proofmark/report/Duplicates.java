package org.proofmark.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Cluster;
import org.proofmark.link.Clusters;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;

/** Items that are taken for one: of each cluster the one with the smallest id counts. */
record Duplicates(Map<SubjectId, Cluster> clusters) {

    static Duplicates of(Snapshot snapshot) {
        return new Duplicates(Clusters.of(snapshot).bySubject());
    }

    /** The cluster in which another item stands for this one; null: none does. */
    @Nullable
    Cluster repeating(SubjectId item) {
        Cluster cluster = clusters.get(item);
        return cluster == null || cluster.first().equals(item) ? null : cluster;
    }
}
