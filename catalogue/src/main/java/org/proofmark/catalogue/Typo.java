package org.proofmark.catalogue;

/**
 * How many slips turn one word into another: a letter changed, left out or put in, two neighbours exchanged. Damerau's four
 * slips (1964) as the restricted distance (optimal string alignment): no letter is touched twice.
 */
final class Typo {
    private Typo() {}

    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    /** Whether lengths or letters alone show that more slips than these are needed: a slip changes the set of letters by two. */
    static boolean isOutOfReach(String a, String b, int slips) {
        return Math.abs(a.length() - b.length()) > slips || Long.bitCount(letters(a) ^ letters(b)) > 2 * slips;
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
    }

    /** Slips that a word of this length may hold and still be taken for it. */
    static int allowed(int length) {
        return length < 4 ? 0 : length < 7 ? 1 : 2;
    }
}
