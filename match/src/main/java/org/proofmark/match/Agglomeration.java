package org.proofmark.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Makes clusters of rows by merging, again and again, the two that have the highest mean score over all pairs of a row of the
 * one and a row of the other, as long as it speaks for one thing. A pair without an edge counts as one against: so a chain of
 * weak edges does not hold, and a row joins a cluster by what speaks for it on the whole.
 */
final class Agglomeration {
    /** A single pair counts for so many bits at most, either way. */
    private static final double MOST = 7;
    /** What a pair counts for that has no edge: it was no candidate, or its score was low. */
    private static final double MISSING = -2;

    private static final int PIECES = 64;

    private record Merge(int first, int second, double mean) {}

    private static final class Between {
        private double sum;
        private int edges;
    }

    private final Clusters clusters;
    private final Map<Integer, Map<Integer, Between>> near = new HashMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private final PriorityQueue<Merge> queue = new PriorityQueue<>((a, b) -> a.mean != b.mean
            ? Double.compare(b.mean, a.mean)
            : a.first != b.first ? Integer.compare(a.first, b.first) : Integer.compare(a.second, b.second));

    private Agglomeration(Clusters clusters) {
        this.clusters = clusters;
    }

    /** What no chain of edges connects is never merged, so that each connected part can be worked on by itself. */
    static Clusters of(int rows, Edges edges) {
        Clusters connected = Clusters.connected(rows, edges, 0);
        RadixSort sort = new RadixSort();
        long[] entries = sort.room(edges.count());
        for (int edge = 0; edge < edges.count(); edge++) {
            int part = connected.of(edges.first()[edge]);
            entries[edge] = part == connected.of(edges.second()[edge]) ? (part + 1L) << 32 | edge : 0;
        }
        int count = sort.sort(edges.count());
        int[] bounds = sort.pieces(count, PIECES);
        long[] byPart = sort.room(count);
        Clusters clusters = Clusters.single(rows);
        IntStream.range(0, PIECES).parallel().forEach(piece -> {
            Agglomeration work = new Agglomeration(clusters);
            for (int at = bounds[piece]; at < bounds[piece + 1]; at++) {
                int edge = (int) byPart[at];
                work.add(edges.first()[edge], edges.second()[edge], edges.bits()[edge]);
            }
            work.run();
        });
        return clusters;
    }

    private void add(int a, int b, double bits) {
        Between between = new Between();
        between.sum = Math.max(-MOST, Math.min(MOST, bits));
        between.edges = 1;
        near.computeIfAbsent(a, row -> new HashMap<>()).put(b, between);
        near.computeIfAbsent(b, row -> new HashMap<>()).put(a, between);
        offer(a, b, between);
    }

    private int size(int cluster) {
        return sizes.getOrDefault(cluster, 1);
    }

    private void offer(int a, int b, Between between) {
        double pairs = (double) size(a) * size(b);
        double mean = (between.sum + (pairs - between.edges) * MISSING) / pairs;
        if (mean > 0) {
            queue.add(new Merge(Math.min(a, b), Math.max(a, b), mean));
        }
    }

    private void run() {
        while (!queue.isEmpty()) {
            Merge merge = queue.poll();
            if (clusters.of(merge.first) != merge.first || clusters.of(merge.second) != merge.second) {
                continue;
            }
            Between between = near.getOrDefault(merge.first, Map.of()).get(merge.second);
            double pairs = (double) size(merge.first) * size(merge.second);
            if (between != null && (between.sum + (pairs - between.edges) * MISSING) / pairs == merge.mean) {
                merge(merge.first, merge.second);
            }
        }
    }

    private void merge(int kept, int gone) {
        clusters.join(kept, gone);
        sizes.put(kept, size(kept) + size(gone));
        Map<Integer, Between> of = near.computeIfAbsent(kept, row -> new HashMap<>());
        of.remove(gone);
        Map<Integer, Between> from = Objects.requireNonNull(near.remove(gone));
        from.remove(kept);
        from.forEach((other, between) -> {
            Map<Integer, Between> back = Objects.requireNonNull(near.get(other));
            back.remove(gone);
            Between both = of.get(other);
            if (both == null) {
                of.put(other, between);
                back.put(kept, between);
            } else {
                both.sum += between.sum;
                both.edges += between.edges;
            }
        });
        of.forEach((other, between) -> offer(kept, other, between));
    }
}
