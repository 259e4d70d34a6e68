package org.proofmark.match;

import java.util.List;

/** Scores pairs of rows under a model. One for each thread. */
final class Scorer {
    private final PairComparison comparison;
    private final double[][] bits;
    private final double prior;
    private final byte[] levels;

    Scorer(Rows rows, List<FieldLevels> fields, Model model) {
        this.comparison = new PairComparison(rows, fields);
        this.bits = model.bits();
        this.prior = model.priorBits(rows);
        this.levels = new byte[rows.fields()];
    }

    /** The log2 of the odds that the rows are of one thing; anything below {@code least} where they cannot reach it. */
    double score(int first, int second, double least) {
        comparison.compare(first, second, levels, 0);
        double score = prior;
        for (int field = 0; field < levels.length; field++) {
            score += bits[field][levels[field]];
        }
        return score;
    }

    /** The levels of the pair scored last. */
    byte[] levels() {
        return levels;
    }
}
