package org.proofmark.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sets of recoveries that might as well have been chosen: each takes from every stratum as many as were chosen there.
 * Set 0 is the observed one. Where there are no more distinct sets than asked for, all are used and p-values are exact.
 */
final class LabelSets {
    private final List<Pool> pools;
    private final int width;
    private final int[] members;
    private final boolean exhaustive;

    private LabelSets(List<Pool> pools, int[] members, boolean exhaustive) {
        this.pools = pools;
        this.width = pools.stream().mapToInt(Pool::taken).sum();
        this.members = members;
        this.exhaustive = exhaustive;
    }

    /** The recoveries of a stratum, ascending, and the chosen ones among them. */
    @SuppressWarnings("ArrayRecordComponent") // internal and never compared
    record Pool(int[] recoveries, int[] chosen) {
        /** How many are taken from it into each set. */
        int taken() {
            return chosen.length;
        }

        private static Pool of(Strata.Cell cell) {
            return new Pool(
                    IntStream.concat(ints(cell.chosen()), ints(cell.others()))
                            .sorted()
                            .toArray(),
                    ints(cell.chosen()).sorted().toArray());
        }

        private Pool without(int recovery) {
            return new Pool(
                    Arrays.stream(recoveries).filter(other -> other != recovery).toArray(), chosen);
        }

        private static IntStream ints(List<Integer> values) {
            return values.stream().mapToInt(Integer::intValue);
        }
    }

    /** Sets over table indices, drawn by the seed of the options or enumerated. */
    static LabelSets of(Strata strata, CommonalityOptions options) {
        List<Pool> pools = strata.cells().stream().map(Pool::of).toList();
        boolean few = distinct(pools) <= options.permutations() + 1.0;
        int[] members = few ? new Enumeration(pools).run() : draw(pools, options);
        return new LabelSets(pools, members, few);
    }

    /** The strata that the sets are taken from. */
    List<Pool> pools() {
        return pools;
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

    /** The sets that do not hold a recovery that was not chosen; a fair draw stays one when it is thinned so. */
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
        List<Pool> left = pools.stream().map(pool -> pool.without(recovery)).toList();
        return new LabelSets(left, Arrays.copyOf(kept, length), exhaustive);
    }

    /** The number of distinct sets, as a floating number because it may be beyond any integer. */
    static double distinct(List<Pool> pools) {
        double sets = 1;
        for (Pool pool : pools) {
            double combinations = 1;
            for (int k = 1; k <= pool.taken(); k++) {
                combinations = combinations * (pool.recoveries().length - k + 1) / k;
            }
            sets *= combinations;
        }
        return Math.rint(sets);
    }

    private static int[] draw(List<Pool> pools, CommonalityOptions options) {
        SplitMix random = new SplitMix(options.seed());
        int[] observed = pools.stream()
                .flatMapToInt(pool -> Arrays.stream(pool.chosen()))
                .toArray();
        int[] members = Arrays.copyOf(observed, Math.multiplyExact(options.permutations() + 1, observed.length));
        List<int[]> urns = pools.stream().map(pool -> pool.recoveries().clone()).toList();
        int at = observed.length;
        while (at < members.length) {
            for (int i = 0; i < urns.size(); i++) {
                int[] urn = urns.get(i);
                for (int k = 0; k < pools.get(i).taken(); k++) {
                    int other = k + random.below(urn.length - k);
                    int taken = urn[other];
                    urn[other] = urn[k];
                    urn[k] = taken;
                    members[at++] = taken;
                }
            }
        }
        return members;
    }

    /** Every way to take the observed number from each pool, the observed way first. */
    private static final class Enumeration {
        private final List<Pool> pools;
        private final int[] first;
        private final int[] current;
        private final int[] members;
        private int at;

        Enumeration(List<Pool> pools) {
            this.pools = pools;
            this.first = pools.stream()
                    .flatMapToInt(pool -> Arrays.stream(pool.chosen()))
                    .toArray();
            this.current = new int[first.length];
            this.members = Arrays.copyOf(first, (int) (distinct(pools) * first.length));
            this.at = first.length;
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
            if (taken == pools.get(stratum).taken()) {
                take(stratum + 1, 0, 0, place);
                return;
            }
            int[] pool = pools.get(stratum).recoveries();
            for (int i = from; i < pool.length; i++) {
                current[place] = pool[i];
                take(stratum, taken + 1, i + 1, place + 1);
            }
        }
    }
}
