package org.proofmark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.proofmark.link.Cluster;
import org.proofmark.link.Edge;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/**
 * An item that is not counted, because another stands for it.
 *
 * @param counted the item that stands for it
 * @param cluster what joins the two
 */
public record Doubled(SubjectView item, SubjectId counted, Cluster cluster) {

    static List<Doubled> of(ComparisonItems items, Duplicates duplicates) {
        List<Doubled> found = new ArrayList<>();
        duplicates.standing().forEach((id, counted) -> {
            SubjectView item = items.items().get(id);
            Cluster cluster = duplicates.cluster(id);
            if (item != null && cluster != null) {
                found.add(new Doubled(item, counted, cluster));
            }
        });
        found.sort(Comparator.comparing(d -> d.item().id()));
        return found;
    }

    /** What joins the item itself to others of its cluster. */
    List<Edge> edges() {
        return cluster.edges().stream()
                .filter(e -> e.pair().a().equals(item.id()) || e.pair().b().equals(item.id()))
                .toList();
    }
}
