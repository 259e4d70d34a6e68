package org.proofmark.notation;

/**
 * Adds up the weights of all alignments of two readings: the forward algorithm of a pair hidden Markov model (Durbin, Eddy, Krogh
 * and Mitchison, <i>Biological Sequence Analysis</i>, 1998, chapter 4), three rows at a time.
 */
final class SumOfAlignments {
    /** Rows are rescaled beyond this many cells in all, before a double overflows. */
    private static final int SHORT = 48;

    private static final double TOO_LARGE = 0x1p300;
    private static final double TOO_SMALL = 0x1p-300;

    private final Pairing pairing;
    private final int rows;
    private final int columns;
    private double[] row;
    private double[] above;
    private double[] twoAbove;
    /** Weights of the current query cell with each of the other, and those of the cell before. */
    private double[] match;

    private double[] matchAbove;
    private final double[] onlyB;
    private final boolean gapsInColumns;
    /** Alignments that end in a part missing from the other reading. */
    private double ended;

    private double exponent;

    private SumOfAlignments(Pairing pairing) {
        this.pairing = pairing;
        rows = pairing.a().size();
        columns = pairing.b().size();
        row = new double[columns + 1];
        above = new double[columns + 1];
        twoAbove = new double[columns + 1];
        match = new double[columns];
        matchAbove = new double[columns];
        onlyB = new double[columns];
        for (int j = 0; j < columns; j++) {
            onlyB[j] = pairing.onlyB(j);
        }
        gapsInColumns = pairing.b().gaps() > 0;
    }

    /** In bits; two readings so long and so different that a double cannot hold it come out higher, at about -1000. */
    static double bits(Pairing pairing) {
        return new SumOfAlignments(pairing).run();
    }

    private double run() {
        for (int i = 0; i <= rows; i++) {
            fill(i);
            if (i < rows) {
                ended += row[columns] * pairing.tailOfA(i);
                turn();
            }
        }
        for (int j = 1; j < columns; j++) {
            ended += row[j] * pairing.tailOfB(j);
        }
        return Math.log(Math.max(Double.MIN_NORMAL, row[columns] + ended)) / Math.log(2) + exponent;
    }

    /** Row {@code i}: the first {@code i} cells of the query are taken. */
    private void fill(int i) {
        boolean gapRow = i > 0 && pairing.a().isGap(i - 1);
        double onlyA = i == 0 ? 0 : gapRow ? 1 : pairing.onlyA(i - 1);
        row[0] = i == 0 ? 1 : above[0] * onlyA + headOfA(i);
        if (i > 0 && !gapRow) {
            pairing.matches(i - 1, match);
        }
        for (int j = 1; j <= columns; j++) {
            boolean gapColumn = gapsInColumns && pairing.b().isGap(j - 1);
            if (gapRow || gapColumn) {
                row[j] = throughGap(i, j, gapRow, gapColumn);
            } else if (i == 0) {
                row[j] = row[j - 1] * onlyB[j - 1] + pairing.headOfB(j);
            } else {
                row[j] = above[j - 1] * match[j - 1] + above[j] * onlyA + row[j - 1] * onlyB[j - 1];
                if (pairing.mayBeTwins(i - 1, j - 1)) {
                    row[j] += rare(i, j);
                }
            }
        }
    }

    /** Twins and neighbours that change places. */
    private double rare(int i, int j) {
        double sum = 0;
        double one = pairing.oneForTwo(i - 1, j - 1);
        if (one > 0) {
            sum += above[j - 2] * match[j - 1] * one;
        }
        double two = pairing.twoForOne(i - 1, j - 1);
        if (two > 0) {
            sum += twoAbove[j - 1] * match[j - 1] * two;
        }
        double swapped = pairing.swapped(i - 1, j - 1);
        if (swapped > 0) {
            sum += twoAbove[j - 2] * swapped * matchAbove[j - 1] * match[j - 2];
        }
        return sum;
    }

    /** A gap is entered for nothing and takes any sign; where two gaps meet, the order in which they are entered counts once. */
    private double throughGap(int i, int j, boolean gapRow, boolean gapColumn) {
        double left = row[j - 1];
        if (i == 0) {
            return left + pairing.headOfB(j);
        }
        double up = above[j];
        if (gapRow && gapColumn) {
            return up + left - above[j - 1];
        }
        return gapRow ? up + left * pairing.gap() : left + up * pairing.gap();
    }

    private double headOfA(int i) {
        double head = pairing.headOfA(i);
        if (head > 0 && exponent < Math.getExponent(TOO_SMALL)) {
            // What came before is as good as nothing beside this.
            scaleBy(Math.pow(2, exponent));
            exponent = 0;
        }
        return head == 0 ? 0 : head * Math.pow(2, -exponent);
    }

    private void turn() {
        if (rows + columns > SHORT) {
            rescale();
        }
        double[] spare = twoAbove;
        twoAbove = above;
        above = row;
        row = spare;
        double[] spareMatch = matchAbove;
        matchAbove = match;
        match = spareMatch;
    }

    private void rescale() {
        double most = ended;
        for (int j = 0; j <= columns; j++) {
            most = Math.max(most, Math.max(row[j], above[j]));
        }
        double by = most > TOO_LARGE ? TOO_SMALL : most < TOO_SMALL && most > 0 ? TOO_LARGE : 1;
        if (by != 1) {
            scaleBy(by);
            exponent -= Math.getExponent(by);
        }
    }

    private void scaleBy(double by) {
        for (int j = 0; j <= columns; j++) {
            row[j] *= by;
            above[j] *= by;
            twoAbove[j] *= by;
        }
        ended *= by;
    }
}
