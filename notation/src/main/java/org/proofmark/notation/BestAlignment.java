package org.proofmark.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The likeliest alignment of two readings: the Viterbi algorithm over the same steps that {@link SumOfAlignments} adds up.
 */
final class BestAlignment {
    /** How an alignment goes on; each takes so many cells of the query and of the other reading. */
    enum Move {
        MATCH(1, 1),
        ONLY_A(1, 0),
        ONLY_B(0, 1),
        ONE_FOR_TWO(1, 2),
        TWO_FOR_ONE(2, 1),
        SWAPPED(2, 2),
        ENTER_GAP_OF_A(1, 0),
        ENTER_GAP_OF_B(0, 1),
        UNDER_GAP_OF_A(0, 1),
        UNDER_GAP_OF_B(1, 0),
        CUT_A(-1, 0),
        CUT_B(0, -1);

        private final int ofA;
        private final int ofB;

        Move(int ofA, int ofB) {
            this.ofA = ofA;
            this.ofB = ofB;
        }
    }

    /** From cell to cell of both: {@code fromA} to {@code toA} of the query, exclusive. */
    record Taken(Move move, int fromA, int toA, int fromB, int toB, double bits) {}

    private final Pairing pairing;
    private final int rows;
    private final int columns;
    private final double[][] best;
    private final Move[][] last;

    private BestAlignment(Pairing pairing) {
        this.pairing = pairing;
        rows = pairing.a().size();
        columns = pairing.b().size();
        best = new double[rows + 1][columns + 1];
        last = new Move[rows + 1][columns + 1];
    }

    static List<Taken> of(Pairing pairing) {
        BestAlignment alignment = new BestAlignment(pairing);
        alignment.fill();
        return alignment.trace();
    }

    private void fill() {
        for (double[] row : best) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                for (Move move : Move.values()) {
                    consider(move, i, j);
                }
            }
        }
    }

    private void consider(Move move, int i, int j) {
        int fromA = move == Move.CUT_A ? 0 : i - move.ofA;
        int fromB = move == Move.CUT_B ? 0 : j - move.ofB;
        if (fromA >= 0 && fromB >= 0 && (fromA < i || fromB < j)) {
            double bits = best[fromA][fromB] + bits(move, i, j);
            if (bits > best[i][j]) {
                best[i][j] = bits;
                last[i][j] = move;
            }
        }
    }

    /** What a move that ends when {@code i} and {@code j} cells are taken adds. */
    private double bits(Move move, int i, int j) {
        boolean gapA = i > 0 && pairing.a().isGap(i - 1);
        boolean gapB = j > 0 && pairing.b().isGap(j - 1);
        double weight =
                switch (move) {
                    case ENTER_GAP_OF_A -> gapA ? 1 : 0;
                    case ENTER_GAP_OF_B -> gapB ? 1 : 0;
                    case UNDER_GAP_OF_A -> gapA && !gapB ? pairing.gap() : 0;
                    case UNDER_GAP_OF_B -> gapB && !gapA ? pairing.gap() : 0;
                    case CUT_A -> j == 0 ? pairing.headOfA(i) : 0;
                    case CUT_B -> i == 0 ? pairing.headOfB(j) : 0;
                    default -> gapA || gapB ? 0 : ofSigns(move, i - 1, j - 1);
                };
        return log2(weight);
    }

    private double ofSigns(Move move, int i, int j) {
        return switch (move) {
            case MATCH -> pairing.match(i, j);
            case ONLY_A -> pairing.onlyA(i);
            case ONLY_B -> i < 0 || !pairing.a().isGap(i) ? pairing.onlyB(j) : 0;
            case ONE_FOR_TWO -> pairing.oneForTwo(i, j) * pairing.match(i, j);
            case TWO_FOR_ONE -> pairing.twoForOne(i, j) * pairing.match(i, j);
            default -> {
                double swapped = pairing.swapped(i, j);
                yield swapped == 0 ? 0 : swapped * pairing.match(i - 1, j) * pairing.match(i, j - 1);
            }
        };
    }

    private List<Taken> trace() {
        List<Taken> taken = new ArrayList<>();
        int i = rows;
        int j = columns;
        double most = best[rows][columns];
        for (int cut = 1; cut < rows; cut++) {
            double bits = best[cut][columns] + log2(pairing.tailOfA(cut));
            if (bits > most) {
                most = bits;
                i = cut;
            }
        }
        for (int cut = 1; cut < columns; cut++) {
            double bits = best[rows][cut] + log2(pairing.tailOfB(cut));
            if (bits > most) {
                most = bits;
                i = rows;
                j = cut;
            }
        }
        if (i < rows) {
            taken.add(new Taken(Move.CUT_A, i, rows, columns, columns, log2(pairing.tailOfA(i))));
        } else if (j < columns) {
            taken.add(new Taken(Move.CUT_B, rows, rows, j, columns, log2(pairing.tailOfB(j))));
        }
        while (i > 0 || j > 0) {
            Move move = last[i][j];
            int fromA = move == Move.CUT_A ? 0 : i - move.ofA;
            int fromB = move == Move.CUT_B ? 0 : j - move.ofB;
            taken.add(new Taken(move, fromA, i, fromB, j, best[i][j] - best[fromA][fromB]));
            i = fromA;
            j = fromB;
        }
        Collections.reverse(taken);
        return taken;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
