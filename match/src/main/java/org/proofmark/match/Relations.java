package org.proofmark.match;

/** How likely a pair is to be of related things, and not of unrelated ones: the odds, summed over the ways to be related. */
final class Relations {
    private final double[][][] bits;
    private final double[] priors;

    Relations(Model model) {
        bits = new double[model.ways()][][];
        priors = new double[model.ways()];
        for (int way = 0; way < priors.length; way++) {
            bits[way] = model.relatedBits(way);
            priors[way] = Model.log2(model.related()[way]);
        }
    }

    /** The odds of one way for a pair whose fields' levels begin at a place in an array. */
    double odds(int way, byte[] levels, int at) {
        double score = priors[way];
        double[][] of = bits[way];
        for (int field = 0; field < of.length; field++) {
            score += of[field][levels[at + field]];
        }
        return Math.pow(2, Math.min(300, score));
    }

    int ways() {
        return priors.length;
    }

    /** What being perhaps related takes from a score in bits: log2 of one more than the odds of all ways. */
    double doubt(byte[] levels, int at) {
        double odds = 0;
        for (int way = 0; way < priors.length; way++) {
            odds += odds(way, levels, at);
        }
        return Model.log2(1 + odds);
    }
}
