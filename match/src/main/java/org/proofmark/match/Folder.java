package org.proofmark.match;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Folds a cell to what is compared: lower case, without accents, only letters and digits, single spaces between words. Numeric
 * character references, which scraped tables hold, are read. One for each thread.
 */
final class Folder {
    private char[] folded = new char[256];
    private int length;

    char[] chars() {
        return folded;
    }

    int length() {
        return length;
    }

    String text() {
        return new String(folded, 0, length);
    }

    /** Folds a cell; with {@code spaces}, words are kept apart. */
    void fold(CharSequence cell, boolean spaces) {
        CharSequence text = plain(cell);
        if (folded.length < text.length()) {
            folded = new char[text.length() * 2];
        }
        length = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = lower(text.charAt(i));
            if (c == 0) {
                gap = gap || (text.charAt(i) != '\'' && !joins(text, i));
                continue;
            }
            if (gap && spaces && length > 0) {
                folded[length++] = ' ';
            }
            gap = false;
            folded[length++] = c;
        }
    }

    /** Whether a stroke stands within a model's name: {@code KX-TS208W} is also written {@code KXTS208W}. */
    private static boolean joins(CharSequence text, int at) {
        char c = text.charAt(at);
        if ((c != '-' && c != '/') || at == 0 || at + 1 == text.length()) {
            return false;
        }
        int from = at;
        while (from > 0 && lower(text.charAt(from - 1)) != 0) {
            from--;
        }
        int to = at + 1;
        while (to < text.length() && lower(text.charAt(to)) != 0) {
            to++;
        }
        return from < at
                && to > at + 1
                && (isModel(text, from, at) || isModel(text, at + 1, to) || startsModel(text, from, at, to));
    }

    /** Letters, a stroke and figures: {@code CL-51}. */
    private static boolean startsModel(CharSequence text, int from, int at, int to) {
        return letters(text, from, at) == at - from && at - from <= 4 && letters(text, at + 1, to) == 0;
    }

    private static boolean isModel(CharSequence text, int from, int to) {
        int letters = letters(text, from, to);
        return letters > 0 && letters < to - from && to - from > 2;
    }

    private static int letters(CharSequence text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static char lower(char c) {
        if (c < 128) {
            if (c >= 'A' && c <= 'Z') {
                return (char) (c + 32);
            }
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : 0;
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? Character.toLowerCase(c) : 0;
    }

    private static CharSequence plain(CharSequence cell) {
        int signs = 0;
        boolean reference = false;
        for (int i = 0; i < cell.length(); i++) {
            signs |= cell.charAt(i);
            reference |= cell.charAt(i) == '&';
        }
        if (signs < 128 && !reference) {
            return cell;
        }
        String text = reference ? withoutReferences(cell.toString()) : cell.toString();
        return text.chars().allMatch(c -> c < 128)
                ? text
                : withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFKD));
    }

    private static String withoutMarks(String text) {
        char[] kept = new char[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) {
                kept[count++] = text.charAt(i);
            }
        }
        return new String(Arrays.copyOf(kept, count));
    }

    private static String withoutReferences(String cell) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < cell.length()) {
            int end = cell.startsWith("&#", at) ? cell.indexOf(';', at) : -1;
            int code = end < 0 || end > at + 8 ? -1 : number(cell, at + 2, end);
            if (code > 0 && Character.isValidCodePoint(code)) {
                text.appendCodePoint(code);
                at = end + 1;
            } else {
                text.append(cell.charAt(at++));
            }
        }
        return text.toString();
    }

    private static int number(String cell, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = cell.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
