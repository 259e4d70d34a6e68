package org.proofmark.report;

import java.util.List;
import org.proofmark.link.ClusterOptions;
import org.proofmark.link.Clusters;
import org.proofmark.link.Edge;
import org.proofmark.link.JudgedPair;
import org.proofmark.link.Judgements;
import org.proofmark.model.Snapshot;

/** What people judged in a dossier, and what it lets links join by themselves. */
record Judged(List<JudgedPair> pairs, ClusterOptions options) {

    static Judged read(Snapshot snapshot) {
        return new Judged(Judgements.read(snapshot), ClusterOptions.of(snapshot));
    }

    /** Whether links join nothing, so that the clusters do not depend on them. */
    boolean alone() {
        return options.leastProbability() == null;
    }

    Clusters clusters(List<Edge> links) {
        return Clusters.of(pairs, links, options);
    }
}
