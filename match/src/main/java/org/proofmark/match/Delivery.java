package org.proofmark.match;

/**
 * Two different things that came together: weapons of one delivery have maker, model and year in common, are found in one place, and
 * their numbers follow each other. They have more in common than things that have nothing to do with each other, and the number apart.
 *
 * @param serial the field by which things of a delivery are told apart; -1 for none
 * @param model the field that tells most of what things of a delivery have in common; -1 for none
 * @param shares for each field the share of each level among such pairs that have a value both
 * @param prior the share of such pairs among all pairs
 * @param again the share of pairs of which one is taken down again, by others: but for their numbers, they are alike as one thing is
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record Delivery(int serial, int model, double[][] shares, double prior, double again) {
    static Delivery none() {
        return new Delivery(-1, -1, new double[0][], 0, 0);
    }

    boolean isNone() {
        return serial < 0;
    }
}
