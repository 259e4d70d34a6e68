package org.proofmark.link;

/** When what many share tells nothing any more. */
final class Commonness {
    /** In a small dossier a few are a large share of all, and may well be one consignment. */
    private static final int FEW = 20;

    private Commonness() {}

    /** Whether so many of all share it that it is where the records come from, rather than something about their subjects. */
    static boolean isSource(long bearers, long all, LinkOptions options) {
        return bearers > FEW && bearers > options.commonShare() * all;
    }
}
