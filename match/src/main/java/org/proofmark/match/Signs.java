package org.proofmark.match;

/**
 * Which signs a text holds, and of some how many, as bits: letters, a second one of those that are common, figures up to three of
 * each. Letters beyond the English ones share bits with these. An edit adds one bit at most and takes one at most, so that most texts
 * are known to be unlike without a look at them.
 */
final class Signs {
    private static final String TWICE = "aeinorst";
    private static final long[] FIRST = new long[128];
    private static final long[] SECOND = new long[128];
    private static final long[] THIRD = new long[128];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            FIRST[c] = 1L << (c - 'a');
            SECOND[c] = TWICE.indexOf(c) < 0 ? 0 : 1L << (56 + TWICE.indexOf(c));
        }
        for (char c = '0'; c <= '9'; c++) {
            FIRST[c] = 1L << (26 + c - '0');
            SECOND[c] = FIRST[c] << 10;
            THIRD[c] = FIRST[c] << 20;
        }
    }

    private Signs() {}

    static long of(char[] text, int from, int to) {
        long signs = 0;
        for (int i = from; i < to; i++) {
            char c = text[i] < 128 ? text[i] : (char) ('a' + text[i] % 26);
            signs |= (signs & FIRST[c]) == 0 ? FIRST[c] : (signs & SECOND[c]) == 0 ? SECOND[c] : THIRD[c];
        }
        return signs;
    }

    /** Two texts with these signs are at least so many edits apart. */
    static int apart(long a, long b) {
        return Math.max(Long.bitCount(a & ~b), Long.bitCount(b & ~a));
    }
}
