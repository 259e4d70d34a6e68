package org.proofmark.link;

/**
 * How likely the hashes of two unlike pictures are to be near. Bits of a hash depend on each other, and unlike things laid on one table
 * before one camera look alike. As Daugman 2003 does for irises, the mean and spread of distances between such pictures say to how many
 * independent bits they come; distances are then binomial. All pairs of a dossier are counted as if they were of one table.
 */
final class PictureChance {
    /** How long a hash is. */
    static final int BITS = 256;
    /** Independent bits, and how often one of them differs: measured, see METHODS.md. */
    static final int INDEPENDENT = 60;

    static final double DIFFERS = 0.38;
    /** Most pairs of unlike pictures that a dossier may be expected to take for one picture. */
    static final double MOST_EXPECTED = 0.01;
    /** However few pictures there are: pictures farther apart look different to people, too. */
    private static final int FARTHEST = 24;

    private PictureChance() {}

    /** The probability that two unlike pictures differ in so many bits or fewer. */
    static double within(int distance) {
        double term = Math.pow(1 - DIFFERS, INDEPENDENT);
        double sum = term;
        int most = distance * INDEPENDENT / BITS;
        for (int k = 1; k <= most; k++) {
            term *= (INDEPENDENT - k + 1.0) / k * DIFFERS / (1 - DIFFERS);
            sum += term;
        }
        return sum;
    }

    /** Most bits in which two pictures may differ to be taken for one; negative where there are too many pictures for any. */
    static int farthest(double pairs) {
        int distance = FARTHEST;
        while (distance >= 0 && pairs * within(distance) > MOST_EXPECTED) {
            distance--;
        }
        return distance;
    }
}
