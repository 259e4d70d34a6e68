package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores pairs of rows under a model. Equal values are looked at first; where what the others could add at most cannot make up
 * for it, they are not compared. One for each thread.
 */
final class Scorer {
    private final int[] values;
    private final PairComparison comparison;
    private final FieldLevels[] fields;
    private final Evidence evidence;
    /** The most that each level of each field can be worth. */
    private final double[][] bits;

    private final byte[] levels;
    private final double[] most;
    private final int[] order;
    private final int[] partner;
    private final Move move;
    /** Of each field, whether it moves: the place of its sum among the two. */
    private final int[] moves;

    private final double[] sums = new double[2];
    private final double[] open = new double[2];

    Scorer(Rows rows, List<FieldLevels> fields, Model model) {
        this.values = rows.values();
        this.comparison = new PairComparison(rows, fields);
        this.fields = fields.toArray(FieldLevels[]::new);
        this.evidence = new Evidence(model, rows, fields);
        this.bits = new double[rows.fields()][];
        for (int field = 0; field < bits.length; field++) {
            int of = field;
            bits[field] = IntStream.range(0, fields.get(field).count())
                    .mapToDouble(level -> evidence.most(of, level))
                    .toArray();
        }
        this.levels = new byte[bits.length];
        this.partner = Exchanges.partners(rows);
        this.move = model.move();
        this.moves = IntStream.range(0, bits.length)
                .map(field -> move.holds(field) ? 1 : 0)
                .toArray();
        this.most = new double[bits.length];
        for (int field = 0; field < most.length; field++) {
            int alike = partner[field] > field ? bits[field].length : bits[field].length - 1;
            most[field] = Arrays.stream(bits[field], FieldLevels.FIRST_ALIKE, alike)
                    .max()
                    .orElse(0);
        }
        this.order = IntStream.range(0, most.length)
                .boxed()
                .sorted((a, b) -> Double.compare(most[b] - last(b), most[a] - last(a)))
                .mapToInt(field -> field)
                .toArray();
    }

    private double last(int field) {
        return bits[field][bits[field].length - 2];
    }

    /** The log2 of the odds that the rows are of one thing; something below {@code least} where it is below that. */
    double score(int first, int second, double least) {
        int a = first * order.length;
        int b = second * order.length;
        sums[0] = evidence.prior();
        sums[1] = 0;
        open[0] = 0;
        open[1] = 0;
        for (int field = 0; field < order.length; field++) {
            int x = values[a + field];
            int y = values[b + field];
            if (x == y) {
                int level = x == 0 ? FieldLevels.MISSING : fields[field].agreement(x);
                sums[moves[field]] += bits[field][level];
                levels[field] = (byte) level;
            } else if (x != 0 && y != 0) {
                open[moves[field]] += most[field];
            } else {
                levels[field] = FieldLevels.MISSING;
                open[moves[field]] += partner[field] > field ? Math.max(0, most[field]) : 0;
            }
        }
        double possible = possible();
        return possible < least ? possible : rest(a, b, least);
    }

    /** What the score can be at most. */
    private double possible() {
        return sums[0] + open[0] + move.most(sums[1] + open[1]);
    }

    private double rest(int a, int b, double least) {
        for (int field : order) {
            int x = values[a + field];
            int y = values[b + field];
            int other = partner[field];
            if (other >= 0 && comparison.exchanged(a, b, Math.min(field, other), Math.max(field, other))) {
                int level = field < other ? fields[field].exchanged() : FieldLevels.MISSING;
                sums[moves[field]] += bits[field][level];
                levels[field] = (byte) level;
                open[moves[field]] -= x != 0 && y != 0 ? most[field] : field < other ? Math.max(0, most[field]) : 0;
            } else if (x != y && x != 0 && y != 0) {
                int level = comparison.alike(field, x, y);
                sums[moves[field]] += bits[field][level];
                levels[field] = (byte) level;
                open[moves[field]] -= most[field];
            } else {
                continue;
            }
            double possible = possible();
            if (possible < least) {
                return possible;
            }
        }
        return evidence.score(levels, 0);
    }
}
