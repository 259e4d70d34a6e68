package org.proofmark.link;

import java.util.List;
import org.proofmark.model.SubjectId;

/**
 * Subjects that edges join, and that cannot all be one.
 *
 * @param members by id
 * @param contradictions at least one, by pair
 * @param setAside edges that hold until somebody has re-examined them for nothing: without them no contradiction is left. The
 *     clusters are what the other edges join
 * @param exact whether no smaller set would do; otherwise none of it can be spared, but another set may be smaller
 */
public record Conflict(
        List<SubjectId> members, List<Contradiction> contradictions, List<Edge> setAside, boolean exact) {
    public Conflict {
        members = List.copyOf(members);
        contradictions = List.copyOf(contradictions);
        setAside = List.copyOf(setAside);
    }
}
