package org.proofmark.match;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How probable it is of the pairs of each pattern of a sample, under a model, that they are of one thing, and of related things. Where
 * each row has one partner at most, pairs that share a row compete: if one is right, the others are wrong.
 *
 * @param same for each pattern
 * @param related for each way and each pattern
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record Posteriors(double[] same, double[][] related) {
    static Posteriors under(Model model, Rows rows, PairSample sample, boolean compete) {
        double[][] bits = model.bits();
        Relations relations = new Relations(model);
        double prior = model.priorBits(rows);
        double[] odds = new double[sample.size()];
        double[][] kin = new double[model.ways()][sample.size()];
        double[] unrelated = new double[sample.size()];
        IntStream.range(0, odds.length).parallel().forEach(pair -> {
            double score = prior;
            int at = pair * bits.length;
            for (int field = 0; field < bits.length; field++) {
                score += bits[field][sample.levels()[at + field]];
            }
            double all = 1;
            for (int way = 0; way < kin.length; way++) {
                kin[way][pair] = relations.odds(way, sample.levels(), at);
                all += kin[way][pair];
            }
            unrelated[pair] = 1 / all;
            odds[pair] = Math.pow(2, Math.min(300, score)) / all;
        });
        double[] same = compete ? competing(odds, rows.count(), sample) : single(odds);
        for (double[] way : kin) {
            IntStream.range(0, same.length).parallel().forEach(pair -> way[pair] *= (1 - same[pair]) * unrelated[pair]);
        }
        return new Posteriors(same, kin);
    }

    /** How probable each pair is to be of two unrelated things. */
    double[] neither() {
        double[] rest = new double[same.length];
        IntStream.range(0, rest.length).parallel().forEach(pair -> {
            double left = 1 - same[pair];
            for (double[] way : related) {
                left -= way[pair];
            }
            rest[pair] = Math.max(0, left);
        });
        return rest;
    }

    /** Of pairs by themselves. */
    static double[] single(double[] odds) {
        return IntStream.range(0, odds.length)
                .parallel()
                .mapToDouble(pair -> odds[pair] / (1 + odds[pair]))
                .toArray();
    }

    /** Of the pairs of each pattern on the average. */
    private static double[] competing(double[] odds, int rows, PairSample sample) {
        double[] ofPairs = new double[sample.pairs()];
        Arrays.setAll(ofPairs, pair -> odds[sample.pattern()[pair]]);
        double[] same = new double[odds.length];
        double[] probabilities = competing(ofPairs, rows, sample.first(), sample.second());
        for (int pair = 0; pair < probabilities.length; pair++) {
            same[sample.pattern()[pair]] += probabilities[pair];
        }
        Arrays.setAll(same, pattern -> same[pattern] / sample.times()[pattern]);
        return same;
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
