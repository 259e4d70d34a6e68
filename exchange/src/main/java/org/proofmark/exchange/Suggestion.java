package org.proofmark.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Remedies for a name that does not exist: the nearest one that does, or all of them. */
final class Suggestion {
    private static final int MOST_LISTED = 40;
    /** A header may have millions of columns. */
    private static final int MOST_COMPARED = 20_000;

    private Suggestion() {}

    /** The nearest name, or some of all. */
    static String of(String wrong, Collection<String> known) {
        return nearest(wrong, known).orElseGet(() -> "Use one of: " + listed(known));
    }

    /** The nearest name, if one is near. */
    static Optional<String> nearest(String wrong, Collection<String> known) {
        int most = Math.max(2, wrong.length() / 3);
        return known.stream()
                .limit(MOST_COMPARED)
                .filter(name -> !name.isEmpty()
                        && Math.abs(name.length() - wrong.length()) <= most
                        && distance(wrong, name) <= most)
                .min(Comparator.comparingInt(name -> distance(wrong, name)))
                .map(name -> "Did you mean '" + Problem.shortened(name) + "'?");
    }

    /** The first names, each shortened, in order of the alphabet; ends the sentence. */
    static String listed(Collection<String> names) {
        List<String> filled = names.stream()
                .filter(name -> !name.isEmpty())
                .limit(MOST_LISTED + 1L)
                .map(Problem::shortened)
                .toList();
        return filled.stream().limit(MOST_LISTED).sorted().collect(Collectors.joining(", "))
                + (filled.size() > MOST_LISTED ? "…" : ".");
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
