package org.proofmark.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Step-down minP of Westfall and Young (1993, algorithm 2.8): family-wise p-values that know how the patterns depend on
 * each other, and for which a pattern too rare to reach a small p-value costs the others nothing.
 *
 * <p>The p-value of one pattern needs no draw. The statistic is the smallest rank among recoveries taken without
 * replacement, so P(T ≥ t) is the product over strata of C(k, c) / C(n, c): of n recoveries that record the pattern, k have
 * rank t or more, and c are taken. So the p-values of all sets are exact and never limited by the number of sets; only
 * the distribution of their minimum over the family is counted over the sets.
 */
final class StepDown {
    /** Equal products of different factors may differ in the last bits. */
    private static final double ROUNDING = 1 + 1e-12;

    private final double[] raw;
    private final double[] adjusted;

    private StepDown(int patterns) {
        raw = new double[patterns];
        adjusted = new double[patterns];
    }

    /** Permutation p of each pattern, in the family's order. */
    double raw(int pattern) {
        return raw[pattern];
    }

    /** Family-wise p of each pattern. */
    double adjusted(int pattern) {
        return adjusted[pattern];
    }

    double[] raw() {
        return raw.clone();
    }

    /** The permutation p of one pattern alone. */
    static double single(int[] ranks, LabelSets sets) {
        return new Column(sets, ranks.length).observed(ranks);
    }

    /**
     * Tests all patterns of a family.
     *
     * @param ranks {@link Ranks} of every pattern over the recoveries of the table
     * @param weights by which p-values are multiplied before they are compared across the family; they must not depend on
     *     which recoveries are chosen
     * @param sets the observed set and its permutations
     */
    static StepDown run(List<int[]> ranks, double[] weights, LabelSets sets, Progress progress) {
        int patterns = ranks.size();
        StepDown result = new StepDown(patterns);
        Column column = new Column(sets, patterns == 0 ? 0 : ranks.get(0).length);
        for (int j = 0; j < patterns; j++) {
            progress.step(j, 2L * patterns);
            result.raw[j] = column.observed(ranks.get(j));
        }
        result.adjust(ranks, weights, column, progress);
        return result;
    }

    private void adjust(List<int[]> ranks, double[] weights, Column column, Progress progress) {
        int patterns = raw.length;
        int[] order = IntStream.range(0, patterns)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> weights[j] * raw[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] smallest = new double[column.sets.size()];
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        for (int i = patterns - 1; i >= 0; i--) {
            progress.step(2L * patterns - 1 - i, 2L * patterns);
            double weight = weights[order[i]];
            double limit = weight * raw[order[i]] * ROUNDING;
            double[] p = column.fill(ranks.get(order[i]));
            int reached = 0;
            for (int set = 0; set < smallest.length; set++) {
                smallest[set] = Math.min(smallest[set], weight * p[set]);
                reached += smallest[set] <= limit ? 1 : 0;
            }
            adjusted[order[i]] = (double) reached / smallest.length;
        }
        for (int i = 1; i < patterns; i++) {
            adjusted[order[i]] = Math.max(adjusted[order[i]], adjusted[order[i - 1]]);
        }
    }

    /** The p-value that each set of recoveries would give, were it the chosen one. */
    private static final class Column {
        private final LabelSets sets;
        private final int[] atLeast;
        private final double[] byRank;
        private final double[] p;

        Column(LabelSets sets, int recoveries) {
            this.sets = sets;
            this.atLeast = new int[recoveries + 2];
            this.byRank = new double[recoveries + 1];
            this.p = new double[sets.size()];
        }

        double observed(int[] ranks) {
            tabulate(ranks);
            return of(ranks, 0);
        }

        double[] fill(int[] ranks) {
            tabulate(ranks);
            for (int set = 0; set < p.length; set++) {
                p[set] = of(ranks, set);
            }
            return p;
        }

        private double of(int[] ranks, int set) {
            int[] members = sets.members();
            int weakest = Integer.MAX_VALUE;
            int end = (set + 1) * sets.width();
            for (int at = end - sets.width(); at < end; at++) {
                weakest = Math.min(weakest, ranks[members[at]]);
            }
            return weakest < 0 ? 1 : byRank[weakest];
        }

        /** P(T ≥ rank) for every rank. */
        private void tabulate(int[] ranks) {
            Arrays.fill(byRank, 1);
            for (LabelSets.Pool pool : sets.pools()) {
                Arrays.fill(atLeast, 0);
                for (int recovery : pool.recoveries()) {
                    if (ranks[recovery] >= 0) {
                        atLeast[ranks[recovery]]++;
                    }
                }
                for (int rank = atLeast.length - 2; rank >= 0; rank--) {
                    atLeast[rank] += atLeast[rank + 1];
                }
                for (int rank = 0; rank < byRank.length; rank++) {
                    byRank[rank] *= allAmong(atLeast[rank], atLeast[0], pool.taken());
                }
            }
        }

        /** The probability that all of {@code taken} out of {@code all} are among {@code some} of them. */
        private static double allAmong(int some, int all, int taken) {
            double p = 1;
            for (int i = 0; i < taken; i++) {
                p *= (double) Math.max(0, some - i) / Math.max(1, all - i);
            }
            return p;
        }
    }
}
