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
    private final double[][] bits;
    private final double prior;
    private final Relations relations;
    private final byte[] levels;
    private final double[] most;
    private final int[] order;
    private final int[] partner;

    Scorer(Rows rows, List<FieldLevels> fields, Model model) {
        this.values = rows.values();
        this.comparison = new PairComparison(rows, fields);
        this.fields = fields.toArray(FieldLevels[]::new);
        this.bits = model.bits();
        this.prior = model.priorBits(rows);
        this.relations = new Relations(model);
        this.levels = new byte[bits.length];
        this.partner = Exchanges.partners(rows);
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
        double score = prior;
        double open = 0;
        for (int field = 0; field < order.length; field++) {
            int x = values[a + field];
            int y = values[b + field];
            if (x == y) {
                int level = x == 0 ? FieldLevels.MISSING : fields[field].agreement(x);
                score += bits[field][level];
                levels[field] = (byte) level;
            } else if (x != 0 && y != 0) {
                open += most[field];
            } else {
                levels[field] = FieldLevels.MISSING;
                open += partner[field] > field ? Math.max(0, most[field]) : 0;
            }
        }
        return score + open < least ? score + open : rest(a, b, score, open, least);
    }

    private double rest(int a, int b, double sofar, double stillOpen, double least) {
        double score = sofar;
        double open = stillOpen;
        for (int field : order) {
            int x = values[a + field];
            int y = values[b + field];
            int other = partner[field];
            if (other >= 0 && comparison.exchanged(a, b, Math.min(field, other), Math.max(field, other))) {
                int level = field < other ? fields[field].exchanged() : FieldLevels.MISSING;
                score += bits[field][level];
                levels[field] = (byte) level;
                open -= x != 0 && y != 0 ? most[field] : field < other ? Math.max(0, most[field]) : 0;
            } else if (x != y && x != 0 && y != 0) {
                int level = comparison.alike(field, x, y);
                score += bits[field][level];
                levels[field] = (byte) level;
                open -= most[field];
            }
            if (score + open < least) {
                return score + open;
            }
        }
        return score - relations.doubt(levels, 0);
    }
}
