package org.proofmark.link;

import java.util.HashMap;
import java.util.Map;

/**
 * Pairs of hashes that differ in few bits, without looking at all pairs: if two differ in at most <em>t</em> bits, at least one of
 * more than <em>t</em> bands of bits is equal in both.
 */
final class NearHashes {
    /** A band is read as one number. */
    private static final int WIDEST_BAND = 63;

    /** What is done with two hashes, by their places. */
    @FunctionalInterface
    interface Pair {
        void near(int one, int other, int distance);
    }

    private final long[][] hashes;
    private final int most;
    private final int bands;

    private NearHashes(long[][] hashes, int most) {
        this.hashes = hashes;
        this.most = most;
        int bits = hashes.length == 0 ? 0 : hashes[0].length * Long.SIZE;
        this.bands = Math.max(most + 1, bits / WIDEST_BAND + 1);
    }

    /**
     * Every pair once, in no particular order.
     *
     * @param hashes each different from the others and equally long
     * @param most most bits in which two may differ; negative: no two are near
     */
    static void pairs(long[][] hashes, int most, Pair pair) {
        NearHashes near = new NearHashes(hashes, most);
        for (int band = 0; band < near.bands && most >= 0; band++) {
            near.inBand(band, pair);
        }
    }

    private void inBand(int band, Pair pair) {
        Map<Long, int[]> buckets = new HashMap<>(hashes.length * 2);
        int[] next = new int[hashes.length];
        for (int i = hashes.length - 1; i >= 0; i--) {
            int[] first = buckets.computeIfAbsent(bits(hashes[i], band), b -> new int[] {-1});
            next[i] = first[0];
            first[0] = i;
        }
        for (int[] first : buckets.values()) {
            for (int i = first[0]; i >= 0; i = next[i]) {
                for (int j = next[i]; j >= 0; j = next[j]) {
                    int distance = distance(hashes[i], hashes[j]);
                    if (distance <= most && isFirst(hashes[i], hashes[j], band)) {
                        pair.near(i, j, distance);
                    }
                }
            }
        }
    }

    /** Whether no earlier band is equal in both, so that the pair was not found before. */
    private boolean isFirst(long[] one, long[] other, int band) {
        for (int before = 0; before < band; before++) {
            if (bits(one, before) == bits(other, before)) {
                return false;
            }
        }
        return true;
    }

    private long bits(long[] hash, int band) {
        int all = hash.length * Long.SIZE;
        int from = band * all / bands;
        int to = (band + 1) * all / bands;
        long number = 0;
        for (int bit = from; bit < to; bit++) {
            number = (number << 1) | ((hash[bit / Long.SIZE] >>> (bit % Long.SIZE)) & 1);
        }
        return number;
    }

    static int distance(long[] one, long[] other) {
        int distance = 0;
        for (int i = 0; i < one.length; i++) {
            distance += Long.bitCount(one[i] ^ other[i]);
        }
        return distance;
    }
}
