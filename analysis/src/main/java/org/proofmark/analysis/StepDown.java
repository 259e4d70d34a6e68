package org.proofmark.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Step-down minP of Westfall and Young (1993, algorithm 2.8), computed column by column as in Ge, Dudoit and Speed
 * (2003): family-wise p-values that know how the patterns depend on each other, and that a pattern too rare to reach a
 * small p-value costs the others nothing.
 */
final class StepDown {
    private final double[] raw;
    private final double[] adjusted;
    private final int[] used;

    private StepDown(int patterns) {
        raw = new double[patterns];
        adjusted = new double[patterns];
        used = new int[patterns];
    }

    /** Permutation p of each pattern, in the family's order. */
    double raw(int pattern) {
        return raw[pattern];
    }

    /** Family-wise p of each pattern. */
    double adjusted(int pattern) {
        return adjusted[pattern];
    }

    /** Sets of recoveries in which the pattern was recorded throughout. */
    int used(int pattern) {
        return used[pattern];
    }

    double[] raw() {
        return raw.clone();
    }

    /** The permutation p of one pattern alone. */
    static double single(int[] ranks, LabelSets sets) {
        return new Column(sets, ranks.length).fill(ranks)[0];
    }

    /**
     * @param ranks {@link Ranks} of every pattern over the recoveries of the table
     * @param sets the observed set and its permutations
     */
    static StepDown run(List<int[]> ranks, LabelSets sets, Progress progress) {
        int patterns = ranks.size();
        StepDown result = new StepDown(patterns);
        Column column = new Column(sets, patterns == 0 ? 0 : ranks.get(0).length);
        for (int j = 0; j < patterns; j++) {
            progress.step(j, 2L * patterns);
            result.raw[j] = column.fill(ranks.get(j))[0];
            result.used[j] = column.used;
        }
        result.adjust(ranks, column, progress);
        return result;
    }

    private void adjust(List<int[]> ranks, Column column, Progress progress) {
        int patterns = raw.length;
        int[] order = IntStream.range(0, patterns)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> raw[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] smallest = new double[column.sets.size()];
        Arrays.fill(smallest, 1);
        for (int i = patterns - 1; i >= 0; i--) {
            progress.step(2L * patterns - 1 - i, 2L * patterns);
            double[] p = column.fill(ranks.get(order[i]));
            int reached = 0;
            for (int set = 0; set < smallest.length; set++) {
                smallest[set] = Math.min(smallest[set], p[set]);
                reached += smallest[set] <= raw[order[i]] ? 1 : 0;
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
        private final int[] weakest;
        private final int[] atLeast;
        private final double[] p;
        private int used;

        Column(LabelSets sets, int recoveries) {
            this.sets = sets;
            this.weakest = new int[sets.size()];
            this.atLeast = new int[recoveries + 2];
            this.p = new double[sets.size()];
        }

        double[] fill(int[] ranks) {
            Arrays.fill(atLeast, 0);
            used = 0;
            int[] members = sets.members();
            int width = sets.width();
            for (int set = 0, at = 0; set < weakest.length; set++) {
                int least = Integer.MAX_VALUE;
                for (int end = at + width; at < end; at++) {
                    least = Math.min(least, ranks[members[at]]);
                }
                weakest[set] = least;
                if (least >= 0) {
                    atLeast[least]++;
                    used++;
                }
            }
            for (int rank = atLeast.length - 2; rank >= 0; rank--) {
                atLeast[rank] += atLeast[rank + 1];
            }
            for (int set = 0; set < p.length; set++) {
                p[set] = weakest[set] < 0 ? 1 : (double) atLeast[weakest[set]] / used;
            }
            return p;
        }
    }
}
