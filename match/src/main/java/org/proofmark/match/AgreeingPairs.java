package org.proofmark.match;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Pairs of rows drawn among those that hold the same value of a field: what else they have in common depends on it. Common and rare
 * values are drawn apart, as many pairs of each class ({@link Frequencies}): rows that share a rare value go together in another way
 * than rows that share a common one.
 *
 * @param sample the pairs
 * @param stands by the level at which the field agrees, for how many pairs each drawn one stands
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record AgreeingPairs(PairSample sample, double[] stands) {
    /** So many pairs of each class, unless there are fewer. */
    private static final int DRAWN = 8_000;
    /** So many times that of the last class, which has no upper end: of a large table it holds nearly all pairs. */
    private static final int OF_LAST = 4;

    static AgreeingPairs of(Rows rows, List<FieldLevels> levels, int field) {
        Draw draw = new Draw(rows, levels, field);
        double[] stands = new double[1 + Frequencies.CLASSES];
        for (int c = 0; c < Frequencies.CLASSES && !rows.isGaps(field); c++) {
            stands[1 + c] = draw.ofClass(c);
        }
        return new AgreeingPairs(ComparedPairs.sample(List.of(draw.drawn), rows.fields()), stands);
    }

    private static final class Draw {
        private final Rows rows;
        private final Frequencies frequencies;
        private final PairComparison comparison;
        private final SplittableRandom random;
        private final ComparedPairs drawn;
        /** Where the rows of each value begin in {@link #order}. */
        private final int[] starts;

        private final int[] order;

        Draw(Rows rows, List<FieldLevels> levels, int field) {
            this.rows = rows;
            frequencies = levels.get(field).frequencies();
            comparison = new PairComparison(rows, levels);
            random = new SplittableRandom(9_000 + field);
            drawn = new ComparedPairs(rows.fields(), 0);
            starts = new int[rows.texts().get(field).size() + 2];
            for (int row = 0; row < rows.count(); row++) {
                starts[rows.value(row, field) + 1]++;
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

        private int rowsOf(int value) {
            return starts[value + 1] - starts[value];
        }

        /** Draws pairs that agree on a value of a class, each with the same chance, and says for how many each of them stands. */
        private double ofClass(int c) {
            int[] values = IntStream.range(1, starts.length - 1)
                    .filter(value -> rowsOf(value) > 1 && frequencies.of(value) == c)
                    .toArray();
            int[] ends = new int[2 * values.length];
            double[] until = new double[values.length];
            double all = 0;
            for (int i = 0; i < values.length; i++) {
                ends[2 * i] = starts[values[i]];
                ends[2 * i + 1] = starts[values[i] + 1];
                all += rowsOf(values[i]) / 2.0 * (rowsOf(values[i]) - 1.0);
                until[i] = all;
            }
            RowGroups groups = new RowGroups(order, ends, until);
            int most = (int) Math.min(c == Frequencies.CLASSES - 1 ? DRAWN * OF_LAST : DRAWN, all);
            int before = drawn.size();
            for (int tries = 0; tries < 2 * most && drawn.size() - before < most; tries++) {
                long two = groups.draw(random);
                int first = (int) (two >> 32);
                int second = (int) two;
                if (rows.mayPair(first, second)) {
                    drawn.add(Math.min(first, second), Math.max(first, second), comparison);
                }
            }
            return frequencies.agreeing(c) / Math.max(1, drawn.size() - before);
        }
    }
}
