package org.proofmark.match;

import java.util.List;

/** What is usual of a field among rows of one thing, before anything is learnt: mostly equal, else rather alike than different. */
final class Usual {
    private static final double EQUAL = 0.8;
    /** Of what is not equal, so large a part is at the first level of those that are left. */
    private static final double NEXT = 0.4;
    /** So many rows of one thing differ altogether in a field, however many levels it has. */
    private static final double DIFFERENT = 0.01;
    /** Of two readings of one number. */
    private static final double NUMBER_DIFFERENT = 0.001;

    private static final double LEAST = 1e-10;

    private final Rows rows;
    private final List<FieldLevels> levels;

    Usual(Rows rows, List<FieldLevels> levels) {
        this.rows = rows;
        this.levels = levels;
    }

    boolean isNumber(int field) {
        return rows.kind(field) == FieldKind.SERIAL;
    }

    /** How often rows of one thing differ altogether in a field. */
    double different(int field) {
        return isNumber(field) ? NUMBER_DIFFERENT : DIFFERENT;
    }

    /** By level. */
    double[] shares(int field) {
        return rows.isGaps(field) ? gaps(field) : graded(field);
    }

    private double[] graded(int field) {
        FieldLevels of = levels.get(field);
        double[] shares = new double[of.count()];
        double all = 0;
        for (int c = 0; c < Frequencies.CLASSES; c++) {
            shares[1 + c] = of.frequencies().rows(c) + 1e-3;
            all += shares[1 + c];
        }
        for (int c = 0; c < Frequencies.CLASSES; c++) {
            shares[1 + c] *= EQUAL / all;
        }
        double rest = 1 - EQUAL - different(field);
        for (int level = FieldLevels.FIRST_ALIKE; level < shares.length; level++) {
            shares[level] = level == of.exchanged() ? rest : rest * NEXT;
            rest -= shares[level];
        }
        shares[of.exchanged() - 1] += different(field);
        return shares;
    }

    /** What rows leave out tells nothing until it is learnt: as by chance. */
    private double[] gaps(int field) {
        FieldLevels of = levels.get(field);
        Comparison comparison = of.comparison();
        double[] shares = new double[of.count()];
        int values = rows.texts().get(field).size();
        double all = rows.count() + (double) values;
        for (int one = 1; one <= values; one++) {
            for (int other = one; other <= values; other++) {
                double share = (of.frequencies().count(one) + 1)
                        / all
                        * ((of.frequencies().count(other) + 1) / all);
                int level = one == other ? of.agreement(one) : FieldLevels.FIRST_ALIKE + comparison.level(one, other);
                shares[level] = one == other ? share : 2 * share;
            }
        }
        for (int level = 1; level < shares.length; level++) {
            shares[level] = Math.max(LEAST, shares[level]);
        }
        return shares;
    }
}
