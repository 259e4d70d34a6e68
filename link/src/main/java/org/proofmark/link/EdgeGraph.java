package org.proofmark.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Numbered nodes and numbered edges between them, each with a cost. Everything about it follows from the numbers, which are
 * given in the order of ids.
 */
final class EdgeGraph {
    private final int[] from;
    private final int[] to;
    private final long[] cost;
    private final List<List<Integer>> edgesAt = new ArrayList<>();

    EdgeGraph(int nodes, int[] from, int[] to, long[] cost) {
        this.from = from;
        this.to = to;
        this.cost = cost;
        for (int i = 0; i < nodes; i++) {
            edgesAt.add(new ArrayList<>(2));
        }
        for (int e = 0; e < from.length; e++) {
            edgesAt.get(from[e]).add(e);
            edgesAt.get(to[e]).add(e);
        }
    }

    int edges() {
        return from.length;
    }

    long cost(int edge) {
        return cost[edge];
    }

    /** The edges of a shortest path that avoids those {@code without}; empty where there is none. The two ends differ. */
    List<Integer> path(int source, int sink, BitSet without) {
        int[] reachedBy = new int[edgesAt.size()];
        Arrays.fill(reachedBy, -1);
        Deque<Integer> waiting = new ArrayDeque<>(List.of(source));
        while (!waiting.isEmpty() && reachedBy[sink] < 0) {
            int node = waiting.remove();
            for (int edge : edgesAt.get(node)) {
                int next = from[edge] + to[edge] - node;
                if (!without.get(edge) && next != source && reachedBy[next] < 0) {
                    reachedBy[next] = edge;
                    waiting.add(next);
                }
            }
        }
        List<Integer> path = new ArrayList<>();
        for (int node = sink; node != source && reachedBy[sink] >= 0; ) {
            int edge = reachedBy[node];
            path.add(edge);
            node = from[edge] + to[edge] - node;
        }
        Collections.reverse(path);
        return path;
    }

    /**
     * The cheapest edges without which nothing leads from source to sink, among equally cheap sets the one nearest to the source:
     * the minimum cut by maximum flow (Ford and Fulkerson 1956), along shortest paths (Edmonds and Karp 1972).
     */
    BitSet minimumCut(int source, int sink, BitSet without) {
        long[] flow = new long[from.length]; // along the edge's direction; negative against it
        int[] reachedBy = spread(source, flow, without);
        while (reachedBy[sink] >= 0) {
            long most = Long.MAX_VALUE;
            for (int node = sink; node != source; node = before(node, reachedBy)) {
                most = Math.min(most, room(reachedBy[node], before(node, reachedBy), flow));
            }
            for (int node = sink; node != source; node = before(node, reachedBy)) {
                int edge = reachedBy[node];
                flow[edge] += to[edge] == node ? most : -most;
            }
            reachedBy = spread(source, flow, without);
        }
        BitSet cut = new BitSet();
        for (int e = 0; e < from.length; e++) {
            boolean here = from[e] == source || reachedBy[from[e]] >= 0;
            boolean there = to[e] == source || reachedBy[to[e]] >= 0;
            if (here != there && !without.get(e)) {
                cut.set(e);
            }
        }
        return cut;
    }

    private int before(int node, int[] reachedBy) {
        int edge = reachedBy[node];
        return from[edge] + to[edge] - node;
    }

    private long room(int edge, int node, long[] flow) {
        return cost[edge] - (from[edge] == node ? flow[edge] : -flow[edge]);
    }

    /** By which edge each node is reached from the source where there is room for more flow; -1 where it is not. */
    private int[] spread(int source, long[] flow, BitSet without) {
        int[] reachedBy = new int[edgesAt.size()];
        Arrays.fill(reachedBy, -1);
        Deque<Integer> waiting = new ArrayDeque<>(List.of(source));
        while (!waiting.isEmpty()) {
            int node = waiting.remove();
            for (int edge : edgesAt.get(node)) {
                int next = from[edge] + to[edge] - node;
                if (next != source && reachedBy[next] < 0 && !without.get(edge) && room(edge, node, flow) > 0) {
                    reachedBy[next] = edge;
                    waiting.add(next);
                }
            }
        }
        return reachedBy;
    }
}
