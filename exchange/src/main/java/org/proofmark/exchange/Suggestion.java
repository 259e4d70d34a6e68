package org.proofmark.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Remedies for a name that does not exist: the nearest one that does, or all of them. */
final class Suggestion {
    private static final int MOST_LISTED = 40;
    /** Nobody mistypes a name so long; to compare it would take for ever. */
    private static final int LONGEST = 200;

    private Suggestion() {}

    static String of(String wrong, Collection<String> known) {
        return known.stream()
                .filter(name -> !name.isEmpty()
                        && name.length() <= LONGEST
                        && distance(wrong, name) <= Math.max(2, wrong.length() / 3))
                .min(Comparator.comparingInt(name -> distance(wrong, name)))
                .map(name -> "Did you mean '" + name + "'?")
                .orElseGet(() -> "Use one of: "
                        + String.join(
                                ", ",
                                known.stream()
                                        .filter(n -> !n.isEmpty())
                                        .limit(MOST_LISTED)
                                        .map(Problem::shortened)
                                        .sorted()
                                        .toList())
                        + (known.size() > MOST_LISTED ? "…" : "."));
    }

    /** Levenshtein distance without regard to case. */
    static int distance(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
