package org.proofmark.match;

import java.util.Arrays;
import java.util.Comparator;
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
    private final Evidence evidence;
    /** The most that each level of each field can be worth. */
    private final double[][] bits;

    private final byte[] levels;
    private final double[] most;
    private final SignBounds[] bounds;
    private final RowLooks looks;
    private final double[] could;
    private final int[] order;
    private final int[] partner;
    private final Move move;
    private final double mostMoved;
    /** Of each field, whether it moves: the place of its sum among the two. */
    private final int[] moves;

    /** What is known so far of what stays, and of what moves. */
    private final double[] sums = new double[2];
    /** What the fields that are still to be compared could add to these. */
    private final double[] open = new double[2];

    /** The values of some rows, side by side, and what is looked at of them. */
    private int[] values = new int[0];

    private RowLooks near = new RowLooks(new long[0], new byte[0], new byte[0]);

    Scorer(Rows rows, List<FieldLevels> fields, Model model, List<SignBounds> bounds, RowLooks looks) {
        this.rows = rows;
        this.comparison = new PairComparison(rows, fields);
        this.fields = fields.toArray(FieldLevels[]::new);
        this.could = new double[fields.size()];
        this.evidence = new Evidence(model, rows, fields);
        this.bits = evidence.most(fields);
        this.levels = new byte[bits.length];
        this.partner = Exchanges.partners(rows);
        this.move = model.move();
        this.mostMoved = evidence.mostMoved();
        this.moves = IntStream.range(0, bits.length)
                .map(field -> move.holds(field) ? 1 : 0)
                .toArray();
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
                .sorted(Comparator.comparingDouble(field -> bits[field][different(field)] - most[field]))
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
        int serial = evidence.serial();
        int apart = serial < 0 ? OPEN : apart(values[a + serial], values[b + serial]);
        if (apart != OPEN && evidence.apart(apart) < least) {
            return evidence.apart(apart);
        }
        sums[0] = evidence.prior();
        sums[1] = 0;
        open[0] = 0;
        open[1] = 0;
        for (int field = 0; field < order.length; field++) {
            int x = values[a + field];
            int y = values[b + field];
            could[field] = 0;
            if (x == y) {
                levels[field] = near.agreement()[a + field];
                sums[moves[field]] += bits[field][levels[field]];
            } else if (isCrossed(field, a, b)) {
                levels[field] = OPEN;
                could[field] = Math.max(0, Math.max(most[field], field < partner[field] ? exchanged(field) : 0));
            } else if (x == 0 || y == 0) {
                levels[field] = FieldLevels.MISSING;
            } else if (field == serial) {
                levels[field] = (byte) apart;
                sums[moves[field]] += bits[field][apart];
            } else {
                sums[moves[field]] += known(field, a + field, b + field);
            }
            open[moves[field]] += could[field];
        }
        double possible = possible();
        return possible < least ? possible : compared(a, b, least);
    }

    /** What the score can be at most. */
    private double possible() {
        return sums[0] + open[0] + move.most(sums[1] + open[1], mostMoved);
    }

    /** The level of two different numbers where things may be of one delivery: these are mostly told apart by it alone. */
    private int apart(int x, int y) {
        return x == 0 || y == 0 || x == y ? OPEN : comparison.alike(evidence.serial(), x, y);
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

    private double compared(int a, int b, double least) {
        for (int field : order) {
            if (levels[field] == OPEN) {
                levels[field] = (byte) level(field, a, b);
                sums[moves[field]] += bits[field][levels[field]];
                open[moves[field]] -= could[field];
                double possible = possible();
                if (possible < least) {
                    return possible;
                }
            }
        }
        return evidence.score(levels, 0);
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
}
