package org.proofmark.match;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Sums of weights by field and level over the pairs of a sample.
 *
 * @param all over all pairs
 * @param reached over the pairs that would be candidates without the field
 * @param total the sum of the weights
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record LevelSums(double[][] all, double[][] reached, double total) {
    private static final int CHUNKS = 64;

    /** The chunks are the same in every run, and so are the roundings. */
    static LevelSums of(PairSample sample, List<FieldLevels> levels, double[] weights) {
        LevelSums[] parts = new LevelSums[CHUNKS];
        IntStream.range(0, CHUNKS).parallel().forEach(chunk -> {
            int from = (int) ((long) sample.size() * chunk / CHUNKS);
            int to = (int) ((long) sample.size() * (chunk + 1) / CHUNKS);
            parts[chunk] = part(sample, levels, weights, from, to);
        });
        double[][] all = empty(levels);
        double[][] reached = empty(levels);
        double total = 0;
        for (LevelSums part : parts) {
            total += part.total;
            add(part.all, all);
            add(part.reached, reached);
        }
        return new LevelSums(all, reached, total);
    }

    private static double[][] empty(List<FieldLevels> levels) {
        return levels.stream().map(field -> new double[field.count()]).toArray(double[][]::new);
    }

    private static void add(double[][] part, double[][] sum) {
        for (int field = 0; field < sum.length; field++) {
            for (int level = 0; level < sum[field].length; level++) {
                sum[field][level] += part[field][level];
            }
        }
    }

    private static LevelSums part(PairSample sample, List<FieldLevels> levels, double[] weights, int from, int to) {
        double[][] all = empty(levels);
        double[][] reached = empty(levels);
        double total = 0;
        for (int pair = from; pair < to; pair++) {
            double w = weights[pair] * sample.times()[pair];
            total += w;
            for (int field = 0; field < all.length; field++) {
                int level = sample.level(pair, field);
                all[field][level] += w;
                if ((sample.reach()[pair] >>> field & 1) != 0) {
                    reached[field][level] += w;
                }
            }
        }
        return new LevelSums(all, reached, total);
    }
}
