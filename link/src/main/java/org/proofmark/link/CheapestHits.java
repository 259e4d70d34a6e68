package org.proofmark.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cheapest set of edges that has one on every path, by trying, with a bound. Among equally cheap sets the first tried. */
final class CheapestHits {
    /** More than any set costs. */
    private static final long NEVER = Long.MAX_VALUE / 4;

    private final EdgeGraph graph;
    private final List<List<Integer>> paths = new ArrayList<>();
    private long effort;
    private long least;
    private @Nullable BitSet best;

    CheapestHits(EdgeGraph graph, long effort) {
        this.graph = graph;
        this.effort = effort;
    }

    /** Adds a path to be hit; its cheapest edges will be tried first, then those of the smallest number. */
    void add(List<Integer> path) {
        paths.add(path.stream()
                .sorted(Comparator.comparingLong((Integer e) -> graph.cost(e)).thenComparingInt(e -> e))
                .toList());
    }

    /** Null where the effort does not suffice to be sure. */
    @Nullable
    BitSet find() {
        least = NEVER;
        best = null;
        search(new BitSet(), new BitSet(), 0);
        return effort > 0 ? best : null;
    }

    private void search(BitSet chosen, BitSet refused, long cost) {
        if (--effort <= 0 || cost + furtherCost(chosen, refused) >= least) {
            return;
        }
        List<Integer> open = firstOpen(chosen);
        if (open == null) {
            least = cost;
            best = (BitSet) chosen.clone();
            return;
        }
        BitSet tried = (BitSet) refused.clone();
        for (int edge : open) {
            if (!tried.get(edge)) {
                chosen.set(edge);
                search(chosen, tried, cost + graph.cost(edge));
                chosen.clear(edge);
                tried.set(edge);
            }
        }
    }

    private @Nullable List<Integer> firstOpen(BitSet chosen) {
        for (List<Integer> path : paths) {
            if (path.stream().noneMatch(chosen::get)) {
                return path;
            }
        }
        return null;
    }

    /** At least so much is still to be paid: the cheapest edge of each of some open paths that share none. */
    private long furtherCost(BitSet chosen, BitSet refused) {
        BitSet seen = new BitSet();
        long further = 0;
        for (List<Integer> path : paths) {
            if (path.stream().noneMatch(e -> chosen.get(e) || seen.get(e))) {
                path.forEach(seen::set);
                long cheapest = path.stream()
                        .filter(e -> !refused.get(e))
                        .mapToLong(graph::cost)
                        .min()
                        .orElse(NEVER);
                if (cheapest == NEVER) {
                    return NEVER;
                }
                further += cheapest;
            }
        }
        return further;
    }
}
