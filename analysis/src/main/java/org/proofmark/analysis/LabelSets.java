package org.proofmark.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sets of recoveries that might as well have been chosen: each takes from every stratum as many as were chosen there.
 * Set 0 is the observed one. Where there are no more distinct sets than asked for, all are used and p-values are exact.
 */
final class LabelSets {
    private final int width;
    private final int[] members;
    private final boolean exhaustive;

    private LabelSets(int width, int[] members, boolean exhaustive) {
        this.width = width;
        this.members = members;
        this.exhaustive = exhaustive;
    }

    /** Sets over table indices, drawn by the seed of the options or enumerated. */
    static LabelSets of(Strata strata, CommonalityOptions options) {
        List<int[]> pools = new ArrayList<>();
        List<int[]> observed = new ArrayList<>();
        for (Strata.Cell cell : strata.cells()) {
            int[] chosen = ints(cell.chosen());
            Arrays.sort(chosen);
            int[] pool = Arrays.copyOf(chosen, chosen.length + cell.others().size());
            System.arraycopy(
                    ints(cell.others()), 0, pool, chosen.length, cell.others().size());
            Arrays.sort(pool);
            pools.add(pool);
            observed.add(chosen);
        }
        int width = observed.stream().mapToInt(chosen -> chosen.length).sum();
        boolean few = distinct(pools, observed) <= options.permutations() + 1.0;
        return few
                ? new LabelSets(width, new Enumeration(pools, observed, width).run(), true)
                : new LabelSets(width, draw(pools, observed, width, options), false);
    }

    /** How many sets there are, the observed one included. */
    int size() {
        return members.length / width;
    }

    int width() {
        return width;
    }

    /** Whether these are all distinct sets. */
    boolean exhaustive() {
        return exhaustive;
    }

    /** The recovery at a place of a set, as an index into the table. */
    int member(int set, int place) {
        return members[set * width + place];
    }

    /** All sets one after the other. */
    int[] members() {
        return members;
    }

    /** The sets that do not hold a recovery; a fair draw stays one when it is thinned so. */
    LabelSets without(int recovery) {
        int[] kept = new int[members.length];
        int length = 0;
        for (int start = 0; start < members.length; start += width) {
            boolean holds = false;
            for (int place = 0; place < width; place++) {
                holds |= members[start + place] == recovery;
            }
            if (!holds) {
                System.arraycopy(members, start, kept, length, width);
                length += width;
            }
        }
        return new LabelSets(width, Arrays.copyOf(kept, length), exhaustive);
    }

    /** The number of distinct sets, as a floating number because it may be beyond any integer. */
    static double distinct(List<int[]> pools, List<int[]> observed) {
        double sets = 1;
        for (int i = 0; i < pools.size(); i++) {
            int n = pools.get(i).length;
            double combinations = 1;
            for (int k = 1; k <= observed.get(i).length; k++) {
                combinations = combinations * (n - k + 1) / k;
            }
            sets *= combinations;
        }
        return Math.rint(sets);
    }

    private static int[] draw(List<int[]> pools, List<int[]> observed, int width, CommonalityOptions options) {
        SplitMix random = new SplitMix(options.seed());
        int[] members = new int[Math.multiplyExact(options.permutations() + 1, width)];
        int at = 0;
        for (int[] chosen : observed) {
            System.arraycopy(chosen, 0, members, at, chosen.length);
            at += chosen.length;
        }
        while (at < members.length) {
            for (int i = 0; i < pools.size(); i++) {
                int[] pool = pools.get(i);
                for (int k = 0; k < observed.get(i).length; k++) {
                    int other = k + random.below(pool.length - k);
                    int taken = pool[other];
                    pool[other] = pool[k];
                    pool[k] = taken;
                    members[at++] = taken;
                }
            }
        }
        return members;
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Every way to take the observed number from each pool, the observed way first. */
    private static final class Enumeration {
        private final List<int[]> pools;
        private final List<int[]> observed;
        private final int[] current;
        private final int[] first;
        private int[] members;
        private int at;

        Enumeration(List<int[]> pools, List<int[]> observed, int width) {
            this.pools = pools;
            this.observed = observed;
            this.current = new int[width];
            this.first = observed.stream().flatMapToInt(Arrays::stream).toArray();
            this.members = Arrays.copyOf(first, (int) distinct(pools, observed) * width);
            this.at = width;
        }

        int[] run() {
            take(0, 0, 0, 0);
            return members;
        }

        private void take(int stratum, int taken, int from, int place) {
            if (stratum == pools.size()) {
                if (!Arrays.equals(current, first)) {
                    System.arraycopy(current, 0, members, at, current.length);
                    at += current.length;
                }
                return;
            }
            if (taken == observed.get(stratum).length) {
                take(stratum + 1, 0, 0, place);
                return;
            }
            int[] pool = pools.get(stratum);
            for (int i = from; i < pool.length; i++) {
                current[place] = pool[i];
                take(stratum, taken + 1, i + 1, place + 1);
            }
        }
    }
}
