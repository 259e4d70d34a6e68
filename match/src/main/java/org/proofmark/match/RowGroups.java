package org.proofmark.match;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Rows in groups, from which pairs are drawn: those that share a code of a key, or hold one value.
 *
 * @param rows the rows, those of a group side by side
 * @param starts where the rows of each group of two or more begin, and where they end
 * @param until up to each group, how many pairs of rows are in one
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record RowGroups(int[] rows, int[] starts, double[] until) {
    /** Those that share a code of a key, of every so many rows. */
    static RowGroups of(Rows rows, BlockKey key, int step) {
        long[] sorted = new long[(rows.count() + step - 1) / step];
        int count = 0;
        for (int row = 0; row < rows.count(); row += step) {
            long code = key.codes()[rows.value(row, key.field())];
            if (code != 0) {
                sorted[count++] = code << 32 | row;
            }
        }
        Arrays.sort(sorted, 0, count);
        int[] starts = new int[count];
        double[] until = new double[count / 2];
        int codes = 0;
        double all = 0;
        for (int from = 0, to; from < count; from = to) {
            to = from + 1;
            while (to < count && sorted[to] >> 32 == sorted[from] >> 32) {
                to++;
            }
            if (to - from > 1) {
                all += (to - from) / 2.0 * (to - from - 1.0);
                starts[2 * codes] = from;
                starts[2 * codes + 1] = to;
                until[codes++] = all;
            }
        }
        return new RowGroups(
                Arrays.stream(sorted, 0, count).mapToInt(row -> (int) row).toArray(),
                starts,
                Arrays.copyOf(until, codes));
    }

    double all() {
        return until.length == 0 ? 0 : until[until.length - 1];
    }

    /** Two rows of one group, each pair with the same chance: one in the upper half, one in the lower. */
    long draw(SplittableRandom random) {
        int at = Arrays.binarySearch(until, random.nextDouble() * all());
        int group = at < 0 ? -at - 1 : at + 1;
        int from = starts[2 * group];
        int of = starts[2 * group + 1] - from;
        int one = random.nextInt(of);
        int other = random.nextInt(of - 1);
        return (long) rows[from + one] << 32 | rows[from + (other < one ? other : other + 1)];
    }
}
