package org.proofmark.link;

/**
 * The thresholds of linkage. {@link #STANDARD} is what the methods page describes.
 *
 * @param bits least information that a number must carry to link with one other field: 19.93 bits, six decimal digits. Among a
 *     thousand weapons of one model there are half a million pairs; only from six digits on is one agreement by chance not to be
 *     expected even there
 * @param shortBits least information of a number that links at all, and then only with maker, model and a further mark: 9.97
 *     bits, three digits
 * @param unsupportedBits what a part's number must carry on top where neither maker nor model is stated: 6.64 bits, two digits
 * @param chance most agreements of a kind that the dossier may hold by chance: above, no link
 * @param largestBlock most items that may bear one number; above, it identifies none
 * @param comparisons most numbers that partial readings are held against, all together; the rest is cut off, and said so
 * @param lotBits least information of a lot code: 9.97 bits, three digits
 * @param gap largest step between neighbours in a run of serials
 * @param runLength fewest different numbers in a run
 * @param commonShare share of comparable items above which a secondary mark means nothing
 */
public record LinkOptions(
        double bits,
        double shortBits,
        double unsupportedBits,
        double chance,
        int largestBlock,
        long comparisons,
        double lotBits,
        int gap,
        int runLength,
        double commonShare) {
    private static final double DIGIT = Math.log(10) / Math.log(2);

    /** The documented thresholds. */
    public static final LinkOptions STANDARD = new LinkOptions(
            6 * DIGIT - 1e-9, 3 * DIGIT - 1e-9, 2 * DIGIT, 0.05, 200, 300_000_000, 3 * DIGIT - 1e-9, 5, 3, 0.1);

    public LinkOptions {
        require(
                shortBits >= 0 && bits >= shortBits,
                "bits",
                bits,
                "Give at least " + shortBits + ", the short number's.");
        require(chance > 0, "chance", chance, "Give more than 0, like 0.05.");
        require(largestBlock >= 2, "largest block", largestBlock, "Give 2 or more.");
        require(gap >= 1, "gap", gap, "Give 1 or more.");
        require(runLength >= 2, "run length", runLength, "Give 2 or more.");
        require(commonShare > 0 && commonShare <= 1, "common share", commonShare, "Give a share above 0, up to 1.");
    }

    private static void require(boolean holds, String what, double value, String remedy) {
        if (!holds) {
            throw new IllegalArgumentException("The " + what + " is " + value + ". " + remedy);
        }
    }
}
