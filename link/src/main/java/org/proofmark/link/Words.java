package org.proofmark.link;

import java.util.List;
import java.util.Locale;

/** Numbers and lists as sentences want them. */
final class Words {
    private Words() {}

    static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    static String count(long number, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
    }

    static String bits(double bits) {
        return String.format(Locale.ROOT, "%.1f bits", bits);
    }

    /** An expected number, precise where it is small. */
    static String expected(double number) {
        if (number < 1e-6) {
            return "less than 0.000001";
        }
        return String.format(Locale.ROOT, number < 0.01 ? "%.6f" : "%.2f", number);
    }
}
