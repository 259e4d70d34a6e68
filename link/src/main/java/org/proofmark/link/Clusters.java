package org.proofmark.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proofmark.model.Progress;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;

/**
 * Which subjects are taken for one thing. A function of the set of judgements and links alone: whatever the order in which
 * they came, on whatever machine.
 *
 * @param clusters of two members or more, by first member; no cluster holds two subjects that were judged different
 * @param conflicts where edges contradict each other, by first member
 */
public record Clusters(List<Cluster> clusters, List<Conflict> conflicts) {
    public Clusters {
        clusters = List.copyOf(clusters);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * The clusters that judgements and, where the options allow, links make. The judgement that counts decides about its own
     * pair, whatever a link says; one of <em>unsure</em> is as none.
     *
     * @param judged in any order, each pair once
     * @param links in any order
     */
    public static Clusters of(Collection<JudgedPair> judged, Collection<Edge> links, ClusterOptions options) {
        return new Clustering(judged, links, options, Set.of()).clusters();
    }

    /**
     * The clusters if, besides, people answered every one of these questions with <em>same</em>. Where that would join two
     * subjects that were judged different, answers are left out, as few as will do.
     *
     * @param supposed links among {@code links} on pairs that nobody decided
     */
    public static Clusters supposing(
            Collection<JudgedPair> judged,
            Collection<Edge> links,
            ClusterOptions options,
            Collection<SubjectPair> supposed) {
        return new Clustering(judged, links, options, Set.copyOf(supposed)).clusters();
    }

    /** The clusters of people's judgements in a dossier, and of its links where its own setting lets them join. */
    public static Clusters of(Snapshot snapshot) {
        ClusterOptions options = ClusterOptions.of(snapshot);
        List<Edge> links = options.leastProbability() == null
                ? List.of()
                : Edge.of(Links.candidates(snapshot, LinkOptions.STANDARD, Progress.SILENT), Calibration.of(snapshot));
        return of(Judgements.read(snapshot), links, options);
    }

    /** The cluster of each subject that is in one. */
    public Map<SubjectId, Cluster> bySubject() {
        Map<SubjectId, Cluster> found = new HashMap<>();
        clusters.forEach(c -> c.members().forEach(m -> found.put(m, c)));
        return found;
    }
}
