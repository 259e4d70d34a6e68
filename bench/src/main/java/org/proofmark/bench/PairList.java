package org.proofmark.bench;

import java.util.Arrays;

/** Pairs of rows as they come, the lower row in the upper half of a number. */
final class PairList implements LinkPeer.Pairs {
    private long[] pairs = new long[1 << 10];
    private int count;

    @Override
    public synchronized void add(int first, int second) {
        if (first == second) {
            return;
        }
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, count * 2);
        }
        pairs[count++] = (long) Math.min(first, second) << 32 | Math.max(first, second);
    }

    /** Each pair once, in order. */
    synchronized long[] distinct() {
        return Arrays.stream(pairs, 0, count).sorted().distinct().toArray();
    }

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }
}
