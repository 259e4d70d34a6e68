package org.proofmark.match;

/** Which rows are of one thing: for each row the lowest row of its cluster. */
final class Clusters {
    private final int[] parent;

    private Clusters(int rows) {
        parent = new int[rows];
        for (int row = 0; row < rows; row++) {
            parent[row] = row;
        }
    }

    /** Every row by itself. */
    static Clusters single(int rows) {
        return new Clusters(rows);
    }

    /** Joins all rows that an edge of at least so many bits holds together. */
    static Clusters connected(int rows, Edges edges, double least) {
        Clusters clusters = new Clusters(rows);
        for (int edge = 0; edge < edges.count(); edge++) {
            if (edges.bits()[edge] >= least) {
                clusters.join(edges.first()[edge], edges.second()[edge]);
            }
        }
        return clusters;
    }

    int of(int row) {
        int root = row;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void join(int first, int second) {
        int a = of(first);
        int b = of(second);
        parent[Math.max(a, b)] = Math.min(a, b);
    }
}
