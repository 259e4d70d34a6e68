package org.proofmark.match;

/**
 * What was estimated. Pairs are of one thing, of two of one delivery, or of two that have nothing to do with each other.
 *
 * @param same for each field the share of each level among pairs of one thing that have a value both
 * @param other the same among pairs of two things that have nothing to do with each other
 * @param dependence what fields tell of each other among pairs of two things that have nothing to do with each other
 * @param delivery what two things of one delivery have in common
 * @param move which fields change together among pairs of one thing, and how often
 * @param prior the share of pairs of one thing among all pairs
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record Model(double[][] same, double[][] other, Dependence dependence, Delivery delivery, Move move, double prior) {
    private static final double LN_2 = Math.log(2);
    /** What is less probable than 2 to this is never so. */
    private static final double NEVER = -100;
    /** So large a part of a table has no partner in the other, at least. */
    private static final double LEAST_ALONE = 0.02;

    /** This, with other shares among pairs of one thing. */
    Model with(double[][] shares) {
        return new Model(shares, other, dependence, delivery, move, prior);
    }

    /** This, with fields that depend on each other so. */
    Model with(Dependence another) {
        return new Model(same, other, another, delivery, move, prior);
    }

    /** This, with things that came together. */
    Model with(Delivery another) {
        return new Model(same, other, dependence, another, move, prior);
    }

    /**
     * The log2 of the odds, before anything is compared, of a pair to be of one thing. Where each row has one partner at most,
     * these are the odds against both rows having none: the share of rows without a partner is small where the tables overlap.
     */
    double priorBits(Rows rows) {
        double odds = prior / (1 - prior);
        if (rows.spec().oneToOne()) {
            odds = prior / (alone(rows.pairs(), rows.split()) * alone(rows.pairs(), rows.count() - rows.split()));
        }
        return log2(odds);
    }

    private double alone(double pairs, int tableRows) {
        return Math.max(LEAST_ALONE, 1 - prior * pairs / tableRows);
    }

    /** What rows of one thing have from a field on the average, in bits. */
    double tells(int field) {
        double tells = 0;
        for (int level = 1; level < same[field].length; level++) {
            tells += same[field][level] * log2(same[field][level] / other[field][level]);
        }
        return tells;
    }

    /** 2 to that power, 300 at most. */
    static double power(double bits) {
        return bits < NEVER ? 0 : Math.exp(Math.min(300, bits) * LN_2);
    }

    static double log2(double value) {
        return Math.log(value) / LN_2;
    }
}
