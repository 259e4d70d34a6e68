package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores pairs of rows under a model. Equal values are looked at first, then what is known to be different by the signs that it holds;
 * only where what is left could still make up for it, it is compared. One for each thread.
 */
final class Scorer {
    /** A field that is still to be compared. */
    private static final byte OPEN = -1;

    private final Rows rows;
    private final PairComparison comparison;
    private final FieldLevels[] fields;
    private final double[][] bits;
    private final double prior;
    private final Relations relations;
    private final byte[] levels;
    private final double[] most;
    private final SignBounds[] bounds;
    private final RowLooks looks;
    private final double[] could;
    private final int[] order;
    private final int[] partner;

    /** The values of some rows, side by side, and what is looked at of them. */
    private int[] values = new int[0];

    private RowLooks near = new RowLooks(new long[0], new byte[0], new byte[0]);

    Scorer(Rows rows, List<FieldLevels> fields, Model model, List<SignBounds> bounds, RowLooks looks) {
        this.rows = rows;
        this.comparison = new PairComparison(rows, fields);
        this.fields = fields.toArray(FieldLevels[]::new);
        this.could = new double[fields.size()];
        this.bits = model.bits();
        this.prior = model.priorBits(rows);
        this.relations = new Relations(model);
        this.levels = new byte[bits.length];
        this.partner = Exchanges.partners(rows);
        this.most = new double[bits.length];
        for (int field = 0; field < most.length; field++) {
            most[field] = Arrays.stream(bits[field], FieldLevels.FIRST_ALIKE, bits[field].length - 1)
                    .max()
                    .orElse(0);
        }
        this.looks = looks;
        this.bounds = bounds.toArray(SignBounds[]::new);
        this.order = IntStream.range(0, most.length)
                .boxed()
                .sorted((a, b) -> Double.compare(most[b] - bits[b][different(b)], most[a] - bits[a][different(a)]))
                .mapToInt(field -> field)
                .toArray();
    }

    private double exchanged(int field) {
        return bits[field][fields[field].exchanged()];
    }

    private int different(int field) {
        return fields[field].exchanged() - 1;
    }

    /** Brings together what is looked at of some rows: those of a block lie far apart, and each is looked at again and again. */
    void gather(int[] members, int count) {
        int width = order.length;
        if (values.length < count * width) {
            int size = count * 2 * width;
            values = new int[size];
            near = new RowLooks(new long[size], new byte[size], new byte[size]);
        }
        for (int i = 0; i < count; i++) {
            int from = members[i] * width;
            System.arraycopy(rows.values(), from, values, i * width, width);
            System.arraycopy(looks.signs(), from, near.signs(), i * width, width);
            System.arraycopy(looks.lengths(), from, near.lengths(), i * width, width);
            System.arraycopy(looks.agreement(), from, near.agreement(), i * width, width);
        }
    }

    /**
     * The log2 of the odds that two of the gathered rows are of one thing; something below {@code least} where it is below that.
     */
    double score(int first, int second, double least) {
        int a = first * order.length;
        int b = second * order.length;
        double score = prior;
        double open = 0;
        for (int field = 0; field < order.length; field++) {
            int x = values[a + field];
            int y = values[b + field];
            could[field] = 0;
            if (x == y) {
                levels[field] = near.agreement()[a + field];
                score += bits[field][levels[field]];
            } else if (isCrossed(field, a, b)) {
                levels[field] = OPEN;
                could[field] = Math.max(0, Math.max(most[field], field < partner[field] ? exchanged(field) : 0));
            } else if (x == 0 || y == 0) {
                levels[field] = FieldLevels.MISSING;
            } else {
                score += known(field, a + field, b + field);
            }
            open += could[field];
        }
        return score + open < least ? score + open : compared(a, b, score, open, least);
    }

    /** Whether a row has in a field what the other has in its partner, so that both may have been exchanged. */
    private boolean isCrossed(int field, int a, int b) {
        int other = partner[field];
        return other >= 0
                && values[a + other] != values[b + other]
                && ((values[a + field] != 0 && values[a + field] == values[b + other])
                        || (values[a + other] != 0 && values[a + other] == values[b + field]));
    }

    /** What two texts add that are different for sure; else what they could add at most is noted, and they are to be compared. */
    private double known(int field, int i, int j) {
        int possible = bounds[field].possible(near.signs()[i], near.lengths()[i], near.signs()[j], near.lengths()[j]);
        if (bounds[field].isDifferent(possible)) {
            levels[field] = (byte) different(field);
            return bits[field][levels[field]];
        }
        levels[field] = OPEN;
        could[field] = possible == 0 ? most[field] : bounds[field].most(possible);
        return 0;
    }

    private double compared(int a, int b, double sofar, double stillOpen, double least) {
        double score = sofar;
        double open = stillOpen;
        for (int field : order) {
            if (levels[field] == OPEN) {
                levels[field] = (byte) level(field, a, b);
                score += bits[field][levels[field]];
                open -= could[field];
                if (score + open < least) {
                    return score + open;
                }
            }
        }
        return total(bits, prior, relations, levels, 0, least);
    }

    private int level(int field, int a, int b) {
        int other = partner[field];
        if (other >= 0 && comparison.exchanged(values, a, b, Math.min(field, other), Math.max(field, other))) {
            return field < other ? fields[field].exchanged() : FieldLevels.MISSING;
        }
        int x = values[a + field];
        int y = values[b + field];
        return x == 0 || y == 0 ? FieldLevels.MISSING : comparison.alike(field, x, y);
    }

    /** The score of a pair whose levels begin at a place in an array, summed in the order of the fields. */
    static double total(double[][] bits, double prior, Relations relations, byte[] levels, int at, double least) {
        double score = prior;
        for (int field = 0; field < bits.length; field++) {
            score += bits[field][levels[at + field]];
        }
        return score < least ? score : score - relations.doubt(levels, at);
    }
}
