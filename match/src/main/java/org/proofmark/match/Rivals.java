package org.proofmark.match;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Things that came together compete for a row: of those that it may be as well as others it is one at most. Two rows exclude each other as
 * partners of a third if it is likelier that they came together, and one of them is the third, than that all three are of one thing.
 */
final class Rivals {
    /** What is less probable than this does not count as another way, in bits. */
    private static final double LEAST = -4;
    /** Of a row with more partners nothing is asked. */
    private static final int MOST_PARTNERS = 64;

    private static final int PIECES = 64;

    private final Rows rows;
    private final List<FieldLevels> levels;
    private final Evidence evidence;
    private final Edges edges;
    /** Where the edges of each row begin in {@link #ofRow}. */
    private final int[] starts;

    private final int[] ofRow;
    /** For each edge the odds of what its first row, and what its second row, may be in place of it. */
    private final double[] ofFirst;

    private final double[] ofSecond;

    private Rivals(Rows rows, List<FieldLevels> levels, Model model, Edges edges) {
        this.rows = rows;
        this.levels = levels;
        this.edges = edges;
        evidence = new Evidence(model, rows, levels);
        ofFirst = new double[edges.count()];
        ofSecond = new double[edges.count()];
        int[] counted = IntStream.range(0, edges.count())
                .filter(edge -> edges.bits()[edge] >= LEAST)
                .toArray();
        starts = new int[rows.count() + 2];
        for (int edge : counted) {
            starts[edges.first()[edge] + 2]++;
            starts[edges.second()[edge] + 2]++;
        }
        for (int row = 2; row < starts.length; row++) {
            starts[row] += starts[row - 1];
        }
        ofRow = new int[2 * counted.length];
        for (int edge : counted) {
            ofRow[starts[edges.first()[edge] + 1]++] = edge;
            ofRow[starts[edges.second()[edge] + 1]++] = edge;
        }
    }

    /** The same edges, scored beside each other. */
    static Edges of(Rows rows, List<FieldLevels> levels, Model model, Edges edges) {
        if (model.delivery().isNone()) {
            return edges;
        }
        Rivals rivals = new Rivals(rows, levels, model, edges);
        IntStream.range(0, PIECES).parallel().forEach(rivals::piece);
        float[] bits = new float[edges.count()];
        for (int edge = 0; edge < bits.length; edge++) {
            double others = rivals.ofFirst[edge] + rivals.ofSecond[edge];
            bits[edge] = (float) (edges.bits()[edge] - Model.log2(1 + others));
        }
        return new Edges(edges.count(), edges.first(), edges.second(), bits);
    }

    private void piece(int piece) {
        PairComparison comparison = new PairComparison(rows, levels);
        byte[] found = new byte[levels.size()];
        int to = (int) ((long) rows.count() * (piece + 1) / PIECES);
        for (int row = (int) ((long) rows.count() * piece / PIECES); row < to; row++) {
            for (int i = starts[row]; i < starts[row + 1] && starts[row + 1] - starts[row] <= MOST_PARTNERS; i++) {
                for (int j = starts[row]; j < i; j++) {
                    if (exclude(row, ofRow[i], ofRow[j], comparison, found)) {
                        add(row, ofRow[i], ofRow[j]);
                        add(row, ofRow[j], ofRow[i]);
                    }
                }
            }
        }
    }

    private int other(int edge, int row) {
        return edges.first()[edge] == row ? edges.second()[edge] : edges.first()[edge];
    }

    /** Whether not all three are of one thing: by either edge and what is between the others, or by both edges, if these did not come together. */
    private boolean exclude(int row, int one, int two, PairComparison comparison, byte[] found) {
        comparison.compare(other(one, row), other(two, row), found, 0);
        Evidence.Weighed between = evidence.weigh(found, 0);
        double worse = Math.min(edges.bits()[one], edges.bits()[two]);
        return Math.max(worse - between.explained(), between.score()) < 0;
    }

    private void add(int row, int edge, int rival) {
        double odds = Math.pow(2, Math.min(200, edges.bits()[rival]));
        if (edges.first()[edge] == row) {
            ofFirst[edge] += odds;
        } else {
            ofSecond[edge] += odds;
        }
    }
}
