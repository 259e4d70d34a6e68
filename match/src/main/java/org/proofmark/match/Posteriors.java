package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How probable it is of the pairs of each pattern of a sample, under a model, that they are of one thing, of one that was moved, or of
 * two of one delivery. Where each row has one partner at most, pairs that share a row compete: if one is right, the others are wrong.
 *
 * @param same for each pattern
 * @param moved the part of it that was moved
 * @param delivered for each pattern, that its pairs are of two things of one delivery
 * @param again that they are so, and one was taken down again
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record Posteriors(double[] same, double[] moved, double[] delivered, double[] again) {
    static Posteriors under(Model model, Rows rows, List<FieldLevels> levels, PairSample sample, boolean compete) {
        Evidence evidence = new Evidence(model, rows, levels);
        double[] odds = new double[sample.size()];
        double[] moved = new double[sample.size()];
        double[] delivered = new double[sample.size()];
        double[] again = new double[sample.size()];
        IntStream.range(0, odds.length).parallel().forEach(pair -> {
            Evidence.Weighed weighed = evidence.weigh(sample.levels(), pair * sample.fields());
            odds[pair] = Math.pow(2, Math.min(300, weighed.score()));
            moved[pair] = model.move().chance(weighed.unmoved());
            delivered[pair] = Math.pow(2, weighed.delivered() - weighed.explained());
            again[pair] = Math.pow(2, weighed.again() - weighed.explained());
        });
        double[] same = compete ? competing(odds, rows.count(), sample) : single(odds);
        IntStream.range(0, same.length).parallel().forEach(pair -> {
            moved[pair] *= same[pair];
            delivered[pair] *= 1 - same[pair];
            again[pair] *= 1 - same[pair];
        });
        return new Posteriors(same, moved, delivered, again);
    }

    /** Where every pair is of two things that have nothing to do with each other. */
    static Posteriors none(int pairs) {
        return new Posteriors(new double[pairs], new double[pairs], new double[pairs], new double[pairs]);
    }

    /** How probable each pair is to be of one thing that was not moved. */
    double[] unmoved() {
        return IntStream.range(0, same.length)
                .parallel()
                .mapToDouble(pair -> same[pair] - moved[pair])
                .toArray();
    }

    /** How probable each pair is to be of one thing or of one delivery. */
    double[] bound() {
        return IntStream.range(0, same.length)
                .parallel()
                .mapToDouble(pair -> same[pair] + delivered[pair] + again[pair])
                .toArray();
    }

    /** How probable each pair is to be of two things that have nothing to do with each other. */
    double[] other() {
        return IntStream.range(0, same.length)
                .parallel()
                .mapToDouble(pair -> Math.max(0, 1 - same[pair] - delivered[pair] - again[pair]))
                .toArray();
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
