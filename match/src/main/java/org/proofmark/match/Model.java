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

    double priorBits() {
        return Math.log(prior / (1 - prior)) / Math.log(2);
    }
}
