package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How probable it is of the pairs of each pattern of a sample, under a model, that they are of one thing, of one that was moved, or of
 * two that came together. Where each row has one partner at most, pairs that share a row compete: if one is right, the others are wrong.
 *
 * @param same for each pattern
 * @param moved the part of it that was moved
 * @param together for each way in which two things may have come together, and each pattern, that its pairs are of such
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record Posteriors(double[] same, double[] moved, double[][] together) {
    static Posteriors under(Model model, Rows rows, List<FieldLevels> levels, PairSample sample, boolean compete) {
        Evidence evidence = new Evidence(model, rows, levels);
        Posteriors made = none(sample.size());
        double[] odds = new double[sample.size()];
        IntStream.range(0, odds.length).parallel().forEach(pair -> {
            Evidence.Weighed weighed = evidence.weigh(sample.levels(), pair * sample.fields());
            odds[pair] = Model.power(weighed.score());
            made.moved[pair] = model.move().chance(weighed.unmoved(), weighed.moved());
            for (int way = 0; way < weighed.together().length; way++) {
                made.together[way][pair] = Model.power(weighed.together()[way] - weighed.explained());
            }
        });
        double[] same = compete ? competing(odds, rows.count(), sample) : single(odds);
        IntStream.range(0, same.length).parallel().forEach(pair -> {
            made.moved[pair] *= same[pair];
            for (double[] way : made.together) {
                way[pair] *= 1 - same[pair];
            }
        });
        return new Posteriors(same, made.moved, made.together);
    }

    /**
     * Of each pattern, how probable it is that its pairs are of two things that have nothing to do with each other.
     *
     * @param ofTwo if they are of two things at all
     */
    static double[] others(Model model, Rows rows, List<FieldLevels> levels, PairSample sample, boolean ofTwo) {
        Evidence evidence = new Evidence(model, rows, levels);
        double[] others = new double[sample.size()];
        IntStream.range(0, others.length).parallel().forEach(pattern -> {
            Evidence.Weighed weighed = evidence.weigh(sample.levels(), pattern * sample.fields());
            double apart = Model.power(-weighed.explained());
            others[pattern] = ofTwo ? apart : apart / (1 + Model.power(weighed.score()));
        });
        return others;
    }

    /** Where every pair is of two things that have nothing to do with each other. */
    static Posteriors none(int pairs) {
        return new Posteriors(new double[pairs], new double[pairs], new double[Together.WAYS][pairs]);
    }

    /** How probable a pattern's pairs are to be of two things that came together in any way. */
    double together(int pattern) {
        double sum = 0;
        for (double[] way : together) {
            sum += way[pattern];
        }
        return sum;
    }

    /** How probable each pair is to be of one thing that was not moved. */
    double[] unmoved() {
        return IntStream.range(0, same.length)
                .parallel()
                .mapToDouble(pair -> same[pair] - moved[pair])
                .toArray();
    }

    /** How probable each pair is to be of one thing, or of two that came together. */
    double[] bound() {
        return IntStream.range(0, same.length)
                .parallel()
                .mapToDouble(pair -> same[pair] + together(pair))
                .toArray();
    }

    /** How probable each pair is to be of two things that have nothing to do with each other. */
    double[] other() {
        return IntStream.range(0, same.length)
                .parallel()
                .mapToDouble(pair -> Math.max(0, 1 - same[pair] - together(pair)))
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
