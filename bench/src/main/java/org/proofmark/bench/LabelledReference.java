package org.proofmark.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.proofmark.match.Breakdown;
import org.proofmark.match.TableLinkage;

/**
 * What labels would make of the same comparisons: how far the linkage without labels is from what can be reached at all. Logistic
 * regression on top of the linkage's own score, over the levels of all fields, alone and two by two, learnt by AdaGrad (Duchi, Hazan
 * and Singer 2011) from the edges of a table whose truth it is told. It is asked about another table of the same kind.
 */
final class LabelledReference {
    private static final int WEIGHTS = 1 << 20;
    private static final int ROUNDS = 12;
    private static final double STEP = 0.2;

    private final double[] weights = new double[WEIGHTS];
    private final double[] squares = new double[WEIGHTS];

    /** Learns from the edges of a linkage, and the thing that each row is about. */
    LabelledReference(TableLinkage linkage, String[] truth) {
        int[][] features = features(linkage);
        int[] order = IntStream.range(0, linkage.edges()).toArray();
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int spare = order[i];
                order[i] = order[j];
                order[j] = spare;
            }
            for (int edge : order) {
                boolean same = truth[linkage.first(edge)].equals(truth[linkage.second(edge)]);
                learn(features[edge], (same ? 1 : 0) - probability(linkage.bits(edge), features[edge]));
            }
        }
    }

    private void learn(int[] features, double error) {
        for (int feature : features) {
            squares[feature] += error * error;
            weights[feature] += STEP * error / Math.sqrt(squares[feature] + 1);
        }
    }

    private double probability(double bits, int[] features) {
        double score = bits * Math.log(2)
                + Arrays.stream(features)
                        .mapToDouble(feature -> weights[feature])
                        .sum();
        return 1 / (1 + Math.exp(-score));
    }

    /** For each edge of a linkage, how probable it is to be of one thing. */
    double[] probabilities(TableLinkage linkage) {
        int[][] features = features(linkage);
        return IntStream.range(0, features.length)
                .mapToDouble(edge -> probability(linkage.bits(edge), features[edge]))
                .toArray();
    }

    private static int[][] features(TableLinkage linkage) {
        return IntStream.range(0, linkage.edges())
                .parallel()
                .mapToObj(edge -> features(linkage.breakdown(edge).parts()))
                .toArray(int[][]::new);
    }

    /** One number for each level, each two levels, and one that all have. Two rarely share one. */
    private static int[] features(List<Breakdown.Part> parts) {
        int[] found = new int[1 + parts.size() * (parts.size() + 1) / 2];
        int count = 1;
        for (int a = 0; a < parts.size(); a++) {
            int level = parts.get(a).level().hashCode() * 31 + a;
            found[count++] = place(level);
            for (int b = 0; b < a; b++) {
                found[count++] = place(level * 961 + parts.get(b).level().hashCode() * 31 + b);
            }
        }
        return found;
    }

    private static int place(int code) {
        return 1 + (int) ((code * 0x9E3779B97F4A7C15L) >>> 44) % (WEIGHTS - 1);
    }
}
