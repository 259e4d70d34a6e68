package org.proofmark.match;

import java.util.stream.IntStream;

/**
 * How probable it is of each pair of a sample, under a model, that it is of one thing. Where each row has one partner at most,
 * pairs that share a row compete: if one is right, the others are wrong.
 */
final class Posteriors {
    private final Rows rows;
    private final PairSample sample;
    private final boolean compete;

    Posteriors(Rows rows, PairSample sample, boolean compete) {
        this.rows = rows;
        this.sample = sample;
        this.compete = compete;
    }

    double[] under(Model model) {
        double[][] bits = model.bits();
        double prior = model.priorBits(rows);
        double[] odds = new double[sample.size()];
        IntStream.range(0, odds.length).parallel().forEach(pair -> {
            double score = prior;
            for (int field = 0; field < bits.length; field++) {
                score += bits[field][sample.level(pair, field)];
            }
            odds[pair] = Math.pow(2, Math.min(200, score));
        });
        return compete ? competing(odds, rows.count(), sample.first(), sample.second()) : single(odds);
    }

    /** Of pairs by themselves. */
    static double[] single(double[] odds) {
        return IntStream.range(0, odds.length)
                .parallel()
                .mapToDouble(pair -> odds[pair] / (1 + odds[pair]))
                .toArray();
    }

    /** Of pairs that exclude each other where they share a row. */
    static double[] competing(double[] odds, int rows, int[] first, int[] second) {
        double[] sums = new double[rows];
        for (int pair = 0; pair < odds.length; pair++) {
            sums[first[pair]] += odds[pair];
            sums[second[pair]] += odds[pair];
        }
        double[] probabilities = new double[odds.length];
        for (int pair = 0; pair < odds.length; pair++) {
            double others = sums[first[pair]] + sums[second[pair]] - odds[pair];
            probabilities[pair] = odds[pair] / (1 + Math.max(odds[pair], others));
        }
        return probabilities;
    }
}
