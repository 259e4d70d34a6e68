package org.proofmark.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.proofmark.model.Progress;

/**
 * Step-down minP of Westfall and Young (1993, algorithm 2.8): family-wise p-values that know how the patterns depend on
 * each other, and for which a pattern too rare to reach a small p-value costs the others nothing.
 *
 * <p>The p-value of one pattern needs no draw ({@link ExactTail}). The family-wise p-value of a pattern is the part of the
 * sets in which it or any pattern after it, by weighted p-value, does as well. A set does as well with a pattern when all
 * its recoveries are among those of high enough rank; so each recovery carries one bit per pattern, and a set counts when
 * the bits of its recoveries have one in common.
 *
 * <p>Not for use by several threads at once.
 */
final class StepDown {
    /** Equal products of different factors may differ in the last bits. */
    private static final double ROUNDING = 1 + 1e-12;

    private final List<int[]> ranks;
    private final double[] weights;
    private final LabelSets sets;
    private final Progress progress;
    private final ExactTail[] tails;
    private final double[] raw;
    private final int[] order;
    private final int[] place;
    private final double[] adjusted;
    private int done;

    /**
     * Prepares the test of a family; family-wise p-values are computed when asked for.
     *
     * @param ranks {@link Ranks} of every pattern over the recoveries of the table
     * @param weights by which p-values are multiplied before they are compared across the family; they must not depend on
     *     which recoveries are chosen
     * @param sets the observed set and its permutations
     */
    StepDown(List<int[]> ranks, double[] weights, LabelSets sets, Progress progress) {
        this.ranks = ranks;
        this.weights = weights;
        this.sets = sets;
        this.progress = progress;
        this.tails = ranks.stream().map(one -> new ExactTail(one, sets)).toArray(ExactTail[]::new);
        this.raw = Arrays.stream(tails).mapToDouble(ExactTail::observed).toArray();
        this.order = IntStream.range(0, raw.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> weights[j] * raw[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.place = new int[raw.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        this.adjusted = new double[raw.length];
    }

    /** Permutation p of each pattern, in the family's order. */
    double[] raw() {
        return raw.clone();
    }

    /** Family-wise p of a pattern: never below that of a pattern before it. */
    double adjusted(int pattern) {
        while (done <= place[pattern]) {
            progress.step(done, order.length);
            double before = done == 0 ? 0 : adjusted[order[done - 1]];
            adjusted[order[done]] = before >= 1 ? 1 : Math.max(before, reached(done));
            done++;
        }
        return adjusted[pattern];
    }

    /** The part of the sets in which any pattern from a place of the order on does as well as the one there did. */
    private double reached(int from) {
        double limit = weights[order[from]] * raw[order[from]] * ROUNDING;
        int[] active = new int[order.length];
        int[] threshold = new int[order.length];
        int size = 0;
        for (int i = from; i < order.length; i++) {
            int pattern = order[i];
            int rank = tails[pattern].rankFor(limit / weights[pattern]);
            if (rank == 0) {
                return 1;
            }
            if (rank != ExactTail.NEVER) {
                active[size] = pattern;
                threshold[size++] = rank;
            }
        }
        int words = (size + Long.SIZE - 1) / Long.SIZE;
        long[] bits = new long[ranks.get(0).length * words];
        for (int i = 0; i < size; i++) {
            int[] one = ranks.get(active[i]);
            for (int recovery = 0; recovery < one.length; recovery++) {
                if (one[recovery] >= threshold[i]) {
                    bits[recovery * words + i / Long.SIZE] |= 1L << i;
                }
            }
        }
        return (double) inCommon(bits, words) / sets.size();
    }

    /** Sets whose recoveries have a bit in common. */
    private int inCommon(long[] bits, int words) {
        int[] members = sets.members();
        int width = sets.width();
        int count = 0;
        for (int start = 0; start < members.length; start += width) {
            long common = 0;
            for (int word = 0; word < words && common == 0; word++) {
                common = -1;
                for (int at = start; at < start + width && common != 0; at++) {
                    common &= bits[members[at] * words + word];
                }
            }
            count += common != 0 ? 1 : 0;
        }
        return count;
    }
}
