package org.proofmark.bench;

import java.util.Arrays;

/** What others compare texts by: edit distances and Jaro–Winkler similarity, as in their papers. */
final class TextDistances {
    private TextDistances() {}

    /** Fewest characters put in, left out or changed (Levenshtein 1966). */
    static int levenshtein(String a, String b) {
        return edits(a, b, false);
    }

    /** The same with neighbours transposed as one edit, none edited twice (Damerau 1964; optimal string alignment). */
    static int damerauLevenshtein(String a, String b) {
        return edits(a, b, true);
    }

    /** 1 for equal texts, 0 for nothing in common (Winkler 1990: prefix of up to four, scale 0.1). */
    static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        int most = Math.min(4, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + 0.1 * prefix * (1 - jaro);
    }

    private static int edits(String a, String b, boolean transpositions) {
        int[] row = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] twoAbove = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] spare = twoAbove;
            twoAbove = above;
            above = row;
            row = spare;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (transpositions && swapped) {
                    row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
                }
            }
        }
        return row[b.length()];
    }

    private static double jaro(String a, String b) {
        if (a.isEmpty() && b.isEmpty()) {
            return 1;
        }
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] ofA = new boolean[a.length()];
        boolean[] ofB = new boolean[b.length()];
        int common = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - reach); j < Math.min(b.length(), i + reach + 1); j++) {
                if (!ofA[i] && !ofB[j] && a.charAt(i) == b.charAt(j)) {
                    ofA[i] = true;
                    ofB[j] = true;
                    common++;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        double m = common;
        return (m / a.length() + m / b.length() + (m - outOfOrder(a, ofA, b, ofB)) / m) / 3;
    }

    private static int outOfOrder(String a, boolean[] ofA, String b, boolean[] ofB) {
        int out = 0;
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if (ofA[i]) {
                while (!ofB[j]) {
                    j++;
                }
                out += a.charAt(i) == b.charAt(j) ? 0 : 1;
                j++;
            }
        }
        return out / 2;
    }
}
