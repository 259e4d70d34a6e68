package org.proofmark.match;

import java.util.Arrays;

/** The shares of a field's levels in a {@link Dependence.Case}, from what was seen and what is known without it. */
final class CaseShares {
    /** What is seen of a level is drawn towards what is known without the case by so many pairs. */
    private static final double USUAL = 10;
    /** Of what was not seen in some pairs, so many may have been among them. */
    private static final double UNSEEN = 0.5;
    /** Levels at which a field is alike are not taken for rarer than this part of what they are on the whole. */
    private static final double LEAST_PART = 0.5;
    /** What is seen of values of one class is drawn towards what is seen of all by so many pairs. */
    private static final double OF_ALL = 20;
    /** And by so many for each drawn pair of one thing: some of these are among what is taken for two. */
    private static final double OF_SAME = 50;

    private final FieldLevels levels;
    private final double[] same;
    private final double[] usual;

    CaseShares(FieldLevels levels, double[] same, double[] usual) {
        this.levels = levels;
        this.same = same;
        this.usual = usual;
    }

    /** By the level at which the rarer of both fields agrees, at 0 whatever it is. */
    double[][] of(Agreements agreements, Dependence.Case one, int field) {
        int second = one.second() < 0 ? one.first() : one.second();
        double[][] shares = new double[1 + Frequencies.CLASSES][];
        shares[0] = ofAll(agreements.where(one.first(), second, field));
        for (int level = 1; level < shares.length; level++) {
            shares[level] = ofClass(agreements.where(one.first(), second, field, level), shares[0]);
        }
        return shares;
    }

    private double[] ofAll(Agreements.Seen seen) {
        boolean[] alike = levels.alike(Evidence.bits(same, usual));
        double all = seen.pairs() + USUAL;
        double[] shares = new double[usual.length];
        for (int level = 1; level < shares.length; level++) {
            double share = (seen.shares()[level] * seen.pairs() + USUAL * usual[level]) / all;
            boolean graded = alike[level] && !FieldLevels.isEqual(level);
            shares[level] = graded ? Math.max(Math.max(share, UNSEEN / all), LEAST_PART * usual[level]) : share;
        }
        equal(shares, Math.max(equal(shares), UNSEEN / all));
        return shares;
    }

    /** What speaks for one thing is no rarer than by chance, as far as the field is not in common. */
    private double[] ofClass(Agreements.Seen seen, double[] ofAll) {
        double drawn = OF_ALL + OF_SAME * seen.ofSame();
        double all = seen.pairs() + drawn;
        double[] shares = new double[usual.length];
        for (int level = 1; level < shares.length; level++) {
            shares[level] = (seen.shares()[level] * seen.pairs() + drawn * ofAll[level]) / all;
        }
        double notCommon = Math.min(1, (1 - equal(shares)) / (1 - equal(usual)));
        double sum = 0;
        for (int level = 1; level < shares.length; level++) {
            if (!FieldLevels.isEqual(level) && same[level] > usual[level]) {
                shares[level] = Math.max(shares[level], notCommon * usual[level]);
            }
            sum += shares[level];
        }
        for (int level = 1; level < shares.length; level++) {
            shares[level] /= sum;
        }
        return shares;
    }

    /**
     * Spreads what is equal over the classes of values: what is in common is spread as among rows of one thing, what is equal by
     * chance as by chance. Which values are rare may depend on the other fields as well, and must not count twice.
     */
    private void equal(double[] shares, double seen) {
        double ofSame = equal(same);
        double ofUsual = equal(usual);
        double common = ofSame > ofUsual ? Math.max(0, Math.min(1, (seen - ofUsual) / (ofSame - ofUsual))) : 0;
        double scale = seen / (common * ofSame + (1 - common) * ofUsual);
        for (int level = 1; level < FieldLevels.FIRST_ALIKE; level++) {
            shares[level] = scale * (common * same[level] + (1 - common) * usual[level]);
        }
    }

    private static double equal(double[] shares) {
        return Arrays.stream(shares, 1, FieldLevels.FIRST_ALIKE).sum();
    }
}
