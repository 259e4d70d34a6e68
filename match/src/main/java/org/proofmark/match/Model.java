package org.proofmark.match;

/**
 * What was estimated. Pairs are of three kinds: of one thing; of two things that have nothing to do with each other; and of two
 * things that are related, in one of some ways, such as people of one household or of one street: they agree in some fields as if
 * they were one and in the others by chance.
 *
 * @param same for each field the share of each level among pairs of one thing that have a value both
 * @param other the same among pairs of unrelated things
 * @param prior the share of pairs of one thing among all pairs
 * @param shared for each way to be related and each field, how often it is in common
 * @param related for each way the share of such pairs among all pairs
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record Model(double[][] same, double[][] other, double prior, double[][] shared, double[] related) {
    /** So large a part of a table has no partner in the other, at least. */
    private static final double LEAST_ALONE = 0.02;

    /** The weights of evidence in bits: log2 of one share by the other; 0 for a missing value. */
    double[][] bits() {
        double[][] bits = new double[same.length][];
        for (int field = 0; field < bits.length; field++) {
            bits[field] = new double[same[field].length];
            for (int level = 1; level < bits[field].length; level++) {
                bits[field][level] = log2(same[field][level] / other[field][level]);
            }
        }
        return bits;
    }

    /** How many ways to be related there are. */
    int ways() {
        return related.length;
    }

    /** How much a level speaks for things related in a way and against unrelated ones, in bits. */
    double[][] relatedBits(int way) {
        double[][] bits = new double[same.length][];
        for (int field = 0; field < bits.length; field++) {
            bits[field] = new double[same[field].length];
            for (int level = 1; level < bits[field].length; level++) {
                double ratio = same[field][level] / other[field][level];
                bits[field][level] = log2(shared[way][field] * ratio + 1 - shared[way][field]);
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
        return log2(odds);
    }

    private double alone(double pairs, int tableRows) {
        return Math.max(LEAST_ALONE, 1 - prior * pairs / tableRows);
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
