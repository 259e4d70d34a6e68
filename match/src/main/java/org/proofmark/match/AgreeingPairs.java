package org.proofmark.match;

import java.util.List;
import java.util.SplittableRandom;

/** Draws pairs of rows that hold the same value of a field, each with the same chance: what else they have in common depends on it. */
final class AgreeingPairs {
    private static final int DRAWN = 30_000;

    private final Rows rows;
    private final int field;
    /** Where the rows of each value begin in {@link #order}. */
    private final int[] starts;

    private final int[] order;
    private final double[] pairs;

    private AgreeingPairs(Rows rows, int field) {
        this.rows = rows;
        this.field = field;
        int values = rows.texts().get(field).size();
        starts = new int[values + 2];
        for (int row = 0; row < rows.count(); row++) {
            starts[rows.value(row, field) + 1]++;
        }
        pairs = new double[values + 1];
        for (int value = 1; value <= values; value++) {
            double of = starts[value + 1];
            pairs[value] = pairs[value - 1] + of * (of - 1) / 2;
        }
        for (int value = 1; value < starts.length; value++) {
            starts[value] += starts[value - 1];
        }
        order = new int[rows.count()];
        int[] next = starts.clone();
        for (int row = 0; row < rows.count(); row++) {
            order[next[rows.value(row, field)]++] = row;
        }
    }

    static PairSample of(Rows rows, List<FieldLevels> levels, int field) {
        return new AgreeingPairs(rows, field).draw(levels);
    }

    private PairSample draw(List<FieldLevels> levels) {
        SplittableRandom random = new SplittableRandom(9_000 + field);
        PairComparison comparison = new PairComparison(rows, levels);
        ComparedPairs drawn = new ComparedPairs(rows.fields(), 0);
        double all = pairs[pairs.length - 1];
        for (int tries = 0; tries < 2 * DRAWN && drawn.size() < DRAWN && all > 0; tries++) {
            int value = value(random.nextDouble() * all);
            int of = starts[value + 1] - starts[value];
            int one = random.nextInt(of);
            int other = random.nextInt(of - 1);
            int first = order[starts[value] + one];
            int second = order[starts[value] + (other < one ? other : other + 1)];
            if (rows.mayPair(first, second)) {
                drawn.add(Math.min(first, second), Math.max(first, second), comparison);
            }
        }
        return ComparedPairs.sample(List.of(drawn), rows.fields());
    }

    /** The first value up to which there are more pairs than so many. */
    private int value(double so) {
        int low = 1;
        int high = pairs.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] > so) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
