package org.proofmark.search;

import java.nio.FloatBuffer;

/**
 * How often two codes follow each other at the beginning of the places of an {@link Order}: a Markov chain, good enough to tell a
 * rare beginning from a common one. Sets count as {@link Codes#ANY}.
 */
final class Frequencies {
    static final int CODES = 64;
    static final int BYTES = CODES * CODES * Float.BYTES;

    private final float[] pairs = new float[CODES * CODES];
    private final float[] first = new float[CODES];
    private double all;

    /** @param counts by first code times 64 plus second code: how many places begin so */
    Frequencies(FloatBuffer counts) {
        counts.get(0, pairs);
        for (int i = 0; i < pairs.length; i++) {
            first[i / CODES] += pairs[i];
            all += pairs[i];
        }
    }

    static int index(int first, int second) {
        return counted(first) * CODES + counted(second);
    }

    /** How many places begin with these two codes. */
    float pair(int first, int second) {
        return pairs[first * CODES + second];
    }

    /** How many places begin with this code. */
    float first(int code) {
        return first[code];
    }

    /** How many places there are. */
    double all() {
        return all;
    }

    private static int counted(int code) {
        return code < Codes.FIRST_SET ? code : Codes.ANY;
    }
}
