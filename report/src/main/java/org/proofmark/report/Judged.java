package org.proofmark.report;

import java.util.List;
import org.proofmark.link.Calibration;
import org.proofmark.link.ClusterOptions;
import org.proofmark.link.Clusters;
import org.proofmark.link.Edge;
import org.proofmark.link.JudgedPair;
import org.proofmark.link.Judgements;
import org.proofmark.link.Linkage;
import org.proofmark.model.Snapshot;

/** What people judged in a dossier, what it lets links join by themselves, and how probable these are taken to be. */
record Judged(List<JudgedPair> pairs, ClusterOptions options, Calibration calibration) {

    static Judged read(Snapshot snapshot) {
        return new Judged(Judgements.read(snapshot), ClusterOptions.of(snapshot), Calibration.of(snapshot));
    }

    /** Whether links join nothing, so that the clusters do not depend on them. */
    boolean alone() {
        return options.leastProbability() == null;
    }

    List<Edge> edges(Linkage linkage) {
        return Edge.of(linkage, calibration);
    }

    Clusters clusters(List<Edge> links) {
        return Clusters.of(pairs, links, options);
    }
}
