package org.proofmark.link;

import java.util.List;
import org.proofmark.model.Handling;
import org.proofmark.model.SubjectId;

/**
 * Subjects taken for one thing, and why.
 *
 * @param members at least two, by id
 * @param edges what joins them, by pair
 */
public record Cluster(List<SubjectId> members, List<Edge> edges) {
    public Cluster {
        members = List.copyOf(members);
        edges = List.copyOf(edges);
    }

    /** The member with the smallest id: it stands for the cluster where doubles count once. */
    public SubjectId first() {
        return members.getFirst();
    }

    /** The strictest handling of what joins them. */
    public Handling handling() {
        return edges.stream().map(Edge::handling).reduce(Handling.PUBLIC, Handling::join);
    }

    /** Whether anything that joins them is synthetic. */
    public boolean synthetic() {
        return edges.stream().anyMatch(Edge::synthetic);
    }
}
