package org.proofmark.report;

import java.util.List;
import org.proofmark.analysis.CommonalityResult;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.Pattern;
import org.proofmark.analysis.Sensitivity;
import org.proofmark.link.Cluster;
import org.proofmark.link.Clusters;
import org.proofmark.link.Edge;
import org.proofmark.link.JudgementQueue;
import org.proofmark.link.Linkage;
import org.proofmark.model.Progress;
import org.proofmark.model.SubjectId;
import org.proofmark.policy.Caveat;

/**
 * How the figures of a comparison hang on what was judged, and on what nobody has judged yet. The three readings are no bounds but for the
 * counts: an item that counts once instead of twice lowers a count, and may raise a share.
 *
 * @param readings under each {@link Collapse}, in their order
 * @param asJudged what is taken for one
 * @param allOpen what would be, if every open question were answered with <em>same</em>
 * @param questions the open questions that bear on the comparison, each by itself
 */
public record JudgementSensitivity(
        List<UnderReading> readings, Clusters asJudged, Clusters allOpen, OpenQuestions questions) {
    public JudgementSensitivity {
        readings = List.copyOf(readings);
    }

    /** @param table as judged, with what came out of it */
    static JudgementSensitivity of(
            ComparisonItems items,
            Judged judged,
            Linkage linkage,
            ComparisonTable table,
            CommonalityResult result,
            List<Sensitivity> sensitivities,
            Progress progress) {
        // These steps come after those that the progress was told of; it may only stop them.
        Progress silent = (done, total) -> progress.goesOn(1, 1);
        List<Edge> links = judged.edges(linkage);
        List<Edge> undecided = JudgementQueue.undecided(links, judged.pairs());
        Clusters asJudged = judged.clusters(links);
        Clusters allOpen = Clusters.supposing(
                judged.pairs(),
                links,
                judged.options(),
                undecided.stream().map(Edge::pair).toList());
        List<Finding> headlines = result.headlines();
        UnderReading base = UnderReading.of(Collapse.AS_JUDGED, table, result);
        List<Pattern> asked = headlines.stream().map(Finding::pattern).toList();
        Duplicates duplicates = duplicates(asJudged, items);
        return new JudgementSensitivity(
                List.of(
                        again(Collapse.NONE, Duplicates.NONE, base, items, asked, silent),
                        base,
                        again(Collapse.ALL_OPEN, duplicates(allOpen, items), base, items, asked, silent)),
                asJudged,
                allOpen,
                OpenQuestions.of(items, duplicates, undecided, judged.pairs(), headlines, sensitivities));
    }

    static Duplicates duplicates(Clusters clusters, ComparisonItems items) {
        return Duplicates.among(clusters, items.items()::containsKey);
    }

    private static UnderReading again(
            Collapse collapse,
            Duplicates duplicates,
            UnderReading base,
            ComparisonItems items,
            List<Pattern> asked,
            Progress progress) {
        List<SubjectId> leftOut =
                base.leftOut().stream().map(d -> d.item().id()).toList();
        return duplicates.standing().keySet().stream().sorted().toList().equals(leftOut)
                ? base.as(collapse)
                : UnderReading.of(collapse, items, duplicates, asked, progress);
    }

    public UnderReading under(Collapse collapse) {
        return readings.stream()
                .filter(r -> r.collapse() == collapse)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No reading is " + collapse + ". Work all of them out."));
    }

    /** Whether any figure could be another: something was judged, or could be. */
    public boolean matters() {
        return readings.stream().anyMatch(r -> !r.leftOut().isEmpty());
    }

    /** Of what takes items for one. */
    Caveat caveat() {
        Caveat caveat = Caveat.NONE;
        for (UnderReading reading : readings) {
            for (Doubled doubled : reading.leftOut()) {
                Cluster cluster = doubled.cluster();
                caveat = caveat.join(cluster.handling(), cluster.synthetic());
            }
        }
        return caveat;
    }
}
