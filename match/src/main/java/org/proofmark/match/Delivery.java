package org.proofmark.match;

/**
 * Different things that came {@link Together}: weapons of one batch have maker, model and year in common, are found in one place, and
 * their numbers follow each other; those of two batches found together have at least the make in common. They have more in common than
 * things that have nothing to do with each other, and the number apart.
 *
 * @param serial the field by which such things are told apart; -1 for none
 * @param model the field that tells most of what they have in common; -1 for none
 * @param batch for each field the share of each level among pairs of one batch that have a value both
 * @param found the shares of the levels of the number among pairs of two batches found together
 * @param made the same among two things of one {@link Make} that have nothing else to do with each other
 * @param priors for each way in which two may have come together, the share of such pairs among all pairs
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record Delivery(int serial, int model, double[][] batch, double[] found, double[] made, double[] priors) {
    static Delivery none() {
        return new Delivery(-1, -1, new double[0][], new double[0], new double[0], new double[Together.WAYS]);
    }

    boolean isNone() {
        return serial < 0;
    }

    /** The share of all pairs that came together in any way. */
    double prior() {
        double sum = 0;
        for (double prior : priors) {
            sum += prior;
        }
        return sum;
    }

    /** And of those of which one was taken down again. */
    double again() {
        return priors[Together.IN_BATCH_AGAIN] + priors[Together.FOUND_AGAIN];
    }
}
