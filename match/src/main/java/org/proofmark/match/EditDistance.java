package org.proofmark.match;

import java.util.Arrays;

/**
 * The optimal string alignment distance: insertions, deletions, substitutions and exchanges of neighbours that turn one text
 * into another (Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances"). Texts of up to 64
 * signs below U+0080 are compared by bits, others by a table. One for each thread.
 */
final class EditDistance {
    private static final int ASCII = 128;
    private static final int MOST_SIGNS = 64;

    private final long[] positions = new long[ASCII];
    private int[][] rows = new int[3][64];

    /** The distance of two texts of a column. */
    int of(Texts texts, int first, int second) {
        return of(texts, first, second, Integer.MAX_VALUE);
    }

    /** The distance of two texts of a column; where that is more than {@code most}, any number that is more, too. */
    int of(Texts texts, int first, int second, int most) {
        char[] pool = texts.pool();
        int a = texts.length(first);
        int b = texts.length(second);
        if (texts.isAscii() && a <= MOST_SIGNS && a > 0 && b > 0) {
            return byBits(pool, texts.start(first), a, pool, texts.start(second), b, most);
        }
        return of(pool, texts.start(first), a, pool, texts.start(second), b);
    }

    /** The distance of {@code a[aFrom, aFrom + aLength)} and {@code b[bFrom, bFrom + bLength)}. */
    int of(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength) {
        if (aLength == 0 || bLength == 0) {
            return aLength + bLength;
        }
        if (aLength > MOST_SIGNS || !isAscii(a, aFrom, aLength) || !isAscii(b, bFrom, bLength)) {
            return byTable(a, aFrom, aLength, b, bFrom, bLength);
        }
        return byBits(a, aFrom, aLength, b, bFrom, bLength, Integer.MAX_VALUE);
    }

    private static boolean isAscii(char[] text, int from, int length) {
        int all = 0;
        for (int i = from; i < from + length; i++) {
            all |= text[i];
        }
        return all < ASCII;
    }

    private int byBits(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength, int most) {
        for (int i = 0; i < aLength; i++) {
            positions[a[aFrom + i]] |= 1L << i;
        }
        long vp = -1L;
        long vn = 0;
        long d0 = 0;
        long before = 0;
        int distance = aLength;
        long last = 1L << (aLength - 1);
        for (int j = 0; j < bLength && distance - (bLength - j) <= most; j++) {
            long here = positions[b[bFrom + j]];
            d0 = (((~d0 & here) << 1) & before) | (((here & vp) + vp) ^ vp) | here | vn;
            long hp = vn | ~(d0 | vp);
            long hn = d0 & vp;
            if ((hp & last) != 0) {
                distance++;
            }
            if ((hn & last) != 0) {
                distance--;
            }
            hp = (hp << 1) | 1;
            hn <<= 1;
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
            before = here;
        }
        for (int i = 0; i < aLength; i++) {
            positions[a[aFrom + i]] = 0;
        }
        return distance;
    }

    private int byTable(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength) {
        if (rows[0].length <= bLength) {
            rows = new int[3][bLength * 2];
        }
        for (int j = 0; j <= bLength; j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= aLength; i++) {
            int[] row = rows[i % 3];
            int[] above = rows[(i + 2) % 3];
            Arrays.fill(row, 0, 1, i);
            for (int j = 1; j <= bLength; j++) {
                boolean same = a[aFrom + i - 1] == b[bFrom + j - 1];
                int least = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[aFrom + i - 1] == b[bFrom + j - 2] && a[aFrom + i - 2] == b[bFrom + j - 1]) {
                    least = Math.min(least, rows[(i + 1) % 3][j - 2] + 1);
                }
                row[j] = least;
            }
        }
        return rows[aLength % 3][bLength];
    }
}
