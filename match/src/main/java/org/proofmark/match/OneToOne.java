package org.proofmark.match;

import java.util.stream.IntStream;

/** Chooses partners where each row has one at most: the best pair first, then the best of what is left, and so on. */
final class OneToOne {
    private OneToOne() {}

    static Clusters assign(int rows, Edges edges, double least) {
        int[] order = IntStream.range(0, edges.count())
                .filter(edge -> edges.bits()[edge] >= least)
                .boxed()
                .sorted((a, b) -> Float.compare(edges.bits()[b], edges.bits()[a]))
                .mapToInt(edge -> edge)
                .toArray();
        Clusters clusters = Clusters.single(rows);
        boolean[] taken = new boolean[rows];
        for (int edge : order) {
            int a = edges.first()[edge];
            int b = edges.second()[edge];
            if (!taken[a] && !taken[b]) {
                taken[a] = true;
                taken[b] = true;
                clusters.join(a, b);
            }
        }
        return clusters;
    }
}
