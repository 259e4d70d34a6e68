package org.proofmark.catalogue;

import java.util.List;

/** Whether a short word stands for longer ones: a beginning, letters left out, initials. */
final class ShortForm {
    private ShortForm() {}

    private static final int STEM = 4;

    /** {@code win} of {@code winchester}: its beginning, at least two letters, with two or more left out. */
    static boolean isBeginning(String brief, String word) {
        return brief.length() >= 2 && brief.length() + 2 <= word.length() && word.startsWith(brief);
    }

    /** {@code h} of {@code holland}: its first letter. */
    static boolean isLetter(String brief, String word) {
        return brief.length() == 1 && word.length() > 2 && word.startsWith(brief);
    }

    /** {@code swede} and {@code swedish}: the same beginning of four letters or more, no more than three others. */
    static boolean haveOneStem(String a, String b) {
        return Math.min(a.length(), b.length()) > STEM
                && Math.max(a.length(), b.length()) <= STEM + 3
                && a.regionMatches(0, b, 0, STEM);
    }

    /** {@code wby} of {@code weatherby}: the first letter and later consonants in their order, at least two letters. */
    static boolean isContraction(String brief, String word) {
        return brief.length() >= 2
                && brief.length() <= 4
                && brief.length() < word.length() - 1
                && brief.chars().skip(1).noneMatch(c -> "aeiou".indexOf(c) >= 0)
                && brief.charAt(0) == word.charAt(0)
                && spells(brief, List.of(word));
    }

    /**
     * {@code lmt} of {@code lewis machine tool}, {@code mpa} of {@code masterpiece arms}: letters of the words in their order,
     * the first letter of every word among them.
     */
    static boolean areInitials(String brief, List<String> words) {
        return words.size() >= 2 && brief.length() >= words.size() && brief.length() <= 6 && spells(brief, words);
    }

    /** {@code wsm} of {@code winchester short magnum}: the first letter of every word and no other. */
    static boolean areFirstLetters(String brief, List<String> words) {
        if (words.size() < 2 || brief.length() != words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (brief.charAt(i) != words.get(i).charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the letters can be taken from the words in order, the first of each word included. */
    private static boolean spells(String brief, List<String> words) {
        if (words.isEmpty()) {
            return brief.isEmpty();
        }
        String word = words.getFirst();
        if (brief.isEmpty() || brief.charAt(0) != word.charAt(0)) {
            return false;
        }
        int most = 0;
        for (int i = 0; i < word.length() && most < brief.length(); i++) {
            if (word.charAt(i) == brief.charAt(most)) {
                most++;
            }
        }
        List<String> rest = words.subList(1, words.size());
        for (int taken = most; taken >= 1; taken--) {
            if (spells(brief.substring(taken), rest)) {
                return true;
            }
        }
        return false;
    }
}
