package org.proofmark.search;

/** Loops over the words of a slice, short and plain so that the compiler makes vector instructions of them. */
final class Words {
    private Words() {}

    static void copy(long[] to, long[] a) {
        System.arraycopy(a, 0, to, 0, Slices.WORDS);
    }

    static void and(long[] to, long[] a, long[] b) {
        for (int i = 0; i < Slices.WORDS; i++) {
            to[i] = a[i] & b[i];
        }
    }

    static void andNot(long[] to, long[] a, long[] b) {
        for (int i = 0; i < Slices.WORDS; i++) {
            to[i] = a[i] & ~b[i];
        }
    }

    static void or(long[] to, long[] a) {
        for (int i = 0; i < Slices.WORDS; i++) {
            to[i] |= a[i];
        }
    }

    static void orAnd(long[] to, long[] a, long[] b) {
        for (int i = 0; i < Slices.WORDS; i++) {
            to[i] |= a[i] & b[i];
        }
    }

    static void orAndAnd(long[] to, long[] a, long[] b, long[] c) {
        for (int i = 0; i < Slices.WORDS; i++) {
            to[i] |= a[i] & b[i] & c[i];
        }
    }

    /** Adds rows that lived before this place, do not any more, and are in {@code last}. */
    static void orEnded(long[] to, long[] lived, long[] live, long[] last) {
        for (int i = 0; i < Slices.WORDS; i++) {
            to[i] |= lived[i] & ~live[i] & last[i];
        }
    }

    static boolean any(long[] a) {
        long all = 0;
        for (int i = 0; i < Slices.WORDS; i++) {
            all |= a[i];
        }
        return all != 0;
    }

    static int count(long[] a) {
        int count = 0;
        for (int i = 0; i < Slices.WORDS; i++) {
            count += Long.bitCount(a[i]);
        }
        return count;
    }

    static void orAll(long[] to, long[][] slices) {
        copy(to, slices[0]);
        for (int bit = 1; bit < slices.length; bit++) {
            or(to, slices[bit]);
        }
    }

    /** Adds the rows whose code is {@code code}. */
    static void orEqual(long[] to, long[][] slices, int code) {
        if (slices.length == 6) {
            orEqualOfSix(to, slices, code);
            return;
        }
        for (int i = 0; i < Slices.WORDS; i++) {
            long equal = -1;
            for (int bit = 0; bit < slices.length; bit++) {
                equal &= slices[bit][i] ^ ((code >>> bit & 1) - 1L);
            }
            to[i] |= equal;
        }
    }

    private static void orEqualOfSix(long[] to, long[][] slices, int code) {
        long[] a = slices[0];
        long[] b = slices[1];
        long[] c = slices[2];
        long[] d = slices[3];
        long[] e = slices[4];
        long[] f = slices[5];
        long a0 = (code & 1) - 1L;
        long b0 = (code >>> 1 & 1) - 1L;
        long c0 = (code >>> 2 & 1) - 1L;
        long d0 = (code >>> 3 & 1) - 1L;
        long e0 = (code >>> 4 & 1) - 1L;
        long f0 = (code >>> 5 & 1) - 1L;
        for (int i = 0; i < Slices.WORDS; i++) {
            to[i] |= (a[i] ^ a0) & (b[i] ^ b0) & (c[i] ^ c0) & (d[i] ^ d0) & (e[i] ^ e0) & (f[i] ^ f0);
        }
    }
}
