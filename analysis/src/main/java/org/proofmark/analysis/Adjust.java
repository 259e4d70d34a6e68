package org.proofmark.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Adjustments of p-values for the number of tests; each agrees with R's {@code p.adjust}. */
public enum Adjust {
    /** Bonferroni: family-wise, any dependence. */
    BONFERRONI {
        @Override
        double factor(int rank, int tests) {
            return tests;
        }
    },
    /** Holm 1979: family-wise, any dependence, never weaker than Bonferroni. */
    HOLM {
        @Override
        double factor(int rank, int tests) {
            return tests - rank + 1.0;
        }
    },
    /** Benjamini and Hochberg 1995: false discovery rate, independent or positively dependent tests. */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int rank, int tests) {
            return (double) tests / rank;
        }
    },
    /** Benjamini and Yekutieli 2001: false discovery rate, any dependence. */
    BENJAMINI_YEKUTIELI {
        @Override
        double factor(int rank, int tests) {
            double harmonic =
                    IntStream.rangeClosed(1, tests).mapToDouble(i -> 1.0 / i).sum();
            return harmonic * tests / rank;
        }
    };

    /** What the p-value of a rank (1 for the smallest) is multiplied by. */
    abstract double factor(int rank, int tests);

    /**
     * Adjusts p-values of one family.
     *
     * @param p p-values from 0 to 1, in any order
     * @return adjusted p-values in the same order, from 0 to 1
     */
    public double[] adjust(double... p) {
        Arrays.stream(p).forEach(Adjust::check);
        int tests = p.length;
        Integer[] order = IntStream.range(0, tests).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double[] scaled = new double[tests];
        for (int i = 0; i < tests; i++) {
            scaled[i] = Math.min(1, p[order[i]] * factor(i + 1, tests));
        }
        if (this == HOLM) {
            runningMaximum(scaled);
        } else if (this != BONFERRONI) {
            runningMinimumFromEnd(scaled);
        }
        double[] adjusted = new double[tests];
        for (int i = 0; i < tests; i++) {
            adjusted[order[i]] = scaled[i];
        }
        return adjusted;
    }

    private static void runningMaximum(double[] values) {
        for (int i = 1; i < values.length; i++) {
            values[i] = Math.max(values[i], values[i - 1]);
        }
    }

    private static void runningMinimumFromEnd(double[] values) {
        for (int i = values.length - 2; i >= 0; i--) {
            values[i] = Math.min(values[i], values[i + 1]);
        }
    }

    private static void check(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("The p-value " + p + " is not from 0 to 1. Adjust probabilities only.");
        }
    }
}
