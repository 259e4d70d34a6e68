package org.proofmark.match;

/**
 * What was estimated: how often rows of one thing, and rows of two, are at each level of each field, and how often a pair of
 * rows is of one thing.
 *
 * @param same for each field the share of each level among pairs of one thing that have a value both
 * @param other the same among pairs of two things
 * @param prior the share of pairs of one thing among all pairs
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied: they are large
record Model(double[][] same, double[][] other, double prior) {
    /** So large a part of a table has no partner in the other, at least. */
    private static final double LEAST_ALONE = 0.02;

    /** The weights of evidence in bits: log2 of one share by the other; 0 for a missing value. */
    double[][] bits() {
        double[][] bits = new double[same.length][];
        for (int field = 0; field < bits.length; field++) {
            bits[field] = new double[same[field].length];
            for (int level = 1; level < bits[field].length; level++) {
                bits[field][level] = Math.log(same[field][level] / other[field][level]) / Math.log(2);
            }
        }
        return bits;
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
        return Math.log(odds) / Math.log(2);
    }

    private double alone(double pairs, int tableRows) {
        return Math.max(LEAST_ALONE, 1 - prior * pairs / tableRows);
    }
}
