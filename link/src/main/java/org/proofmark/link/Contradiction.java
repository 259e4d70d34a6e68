package org.proofmark.link;

import java.util.List;

/**
 * Two subjects that were judged different, though other edges take them for one.
 *
 * @param different the judgement; to take it back would end the contradiction, too
 * @param path edges that lead from the one to the other, as few as possible
 * @param cut the smallest set of edges without which none leads from the one to the other: what to re-examine. As few of
 *     people's judgements as possible, then as few links
 */
public record Contradiction(JudgedPair different, List<Edge> path, List<Edge> cut) {
    public Contradiction {
        path = List.copyOf(path);
        cut = List.copyOf(cut);
    }
}
