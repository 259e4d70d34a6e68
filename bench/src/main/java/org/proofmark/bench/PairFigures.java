package org.proofmark.bench;

import java.util.HashMap;
import java.util.Map;

/**
 * How right a list of pairs is.
 *
 * @param found how many pairs were named
 * @param right how many of them are true
 * @param all how many true pairs there are
 */
record PairFigures(long found, long right, long all) {
    /**
     * @param truth for each row the name of the thing that it is about
     * @param firstTable how many rows the first table has; if it is not all of them, pairs are of a row of each
     */
    static PairFigures of(long[] pairs, String[] truth, int firstTable) {
        long right = 0;
        for (long pair : pairs) {
            right += truth[PairList.first(pair)].equals(truth[PairList.second(pair)]) ? 1 : 0;
        }
        return new PairFigures(pairs.length, right, truePairs(truth, firstTable));
    }

    private static long truePairs(String[] truth, int firstTable) {
        Map<String, long[]> sizes = new HashMap<>();
        for (int row = 0; row < truth.length; row++) {
            sizes.computeIfAbsent(truth[row], thing -> new long[2])[row < firstTable ? 0 : 1]++;
        }
        return sizes.values().stream()
                .mapToLong(size -> firstTable < truth.length ? size[0] * size[1] : size[0] * (size[0] - 1) / 2)
                .sum();
    }

    double precision() {
        return (double) right / Math.max(1, found);
    }

    double recall() {
        return (double) right / Math.max(1, all);
    }

    double f1() {
        return 2.0 * right / Math.max(1, found + all);
    }
}
