package org.proofmark.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The cheapest edges without which none of several pairs is connected (minimum multicut, NP-hard for three pairs or more). It
 * is found as the cheapest set of edges that hits every path: paths are added as long as the set found leaves one. What hits
 * those found at the least cost and leaves none is the least of all. Beyond a bounded effort: each pair's own minimum cut, one
 * after the other, less what can be spared.
 */
final class Multicut {
    private final EdgeGraph graph;
    private final List<int[]> pairs;
    private final long effort;

    /** What was found, and whether nothing cheaper would do. */
    record Cut(BitSet edges, boolean exact) {}

    /**
     * @param pairs of nodes, in order
     * @param effort most sets to look at
     */
    Multicut(EdgeGraph graph, List<int[]> pairs, long effort) {
        this.graph = graph;
        this.pairs = pairs;
        this.effort = effort;
    }

    Cut find() {
        if (pairs.size() == 1) {
            return new Cut(graph.minimumCut(pairs.getFirst()[0], pairs.getFirst()[1], new BitSet()), true);
        }
        CheapestHits hits = new CheapestHits(graph, effort);
        BitSet chosen = new BitSet();
        List<List<Integer>> left = leftBy(chosen);
        while (!left.isEmpty()) {
            left.forEach(hits::add);
            BitSet better = hits.find();
            if (better == null) {
                return new Cut(oneByOne(), false);
            }
            chosen = better;
            left = leftBy(chosen);
        }
        return new Cut(chosen, true);
    }

    /** A path of each pair that is still connected. */
    private List<List<Integer>> leftBy(BitSet chosen) {
        List<List<Integer>> paths = new ArrayList<>();
        for (int[] pair : pairs) {
            List<Integer> path = graph.path(pair[0], pair[1], chosen);
            if (!path.isEmpty()) {
                paths.add(path);
            }
        }
        return paths;
    }

    private BitSet oneByOne() {
        BitSet chosen = new BitSet();
        for (int[] pair : pairs) {
            chosen.or(graph.minimumCut(pair[0], pair[1], chosen));
        }
        List<Integer> dearestFirst = chosen.stream()
                .boxed()
                .sorted(Comparator.comparingLong((Integer e) -> -graph.cost(e)).thenComparingInt(e -> e))
                .toList();
        for (int edge : dearestFirst) {
            chosen.clear(edge);
            chosen.set(edge, !leftBy(chosen).isEmpty());
        }
        return chosen;
    }
}
