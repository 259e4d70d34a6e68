package org.proofmark.notation;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * One character after folding: what it may stand for, and whether it may be passed over. Two characters fold together when they
 * share a choice.
 *
 * <p>Not NFKC, which makes two letters of № and a digit of ②: only canonical decomposition, to find a letter's base.
 */
final class Folded {
    static final int SEPARATOR = -1;
    static final int COMBINING = -3;

    /** Dots, in and out of the middle, and the Arabic decimal separator and full stop. */
    private static final String DOTS = ".·•․‧∙⋅。．٫۔";

    /** Slashes, and the backslash, which is a slash seen from the other side. */
    private static final String SLASHES = "/\\⁄∕／＼";

    /** Hyphens outside Unicode's dashes: minus, soft hyphen, and the Arabic tatweel, a stretched line. */
    private static final String HYPHENS = "−\u00ADـ";

    private static final Folded[] ASCII = new Folded[128];

    static {
        Arrays.setAll(ASCII, Folded::fold);
    }

    private final int[] choices;
    private final boolean skippable;

    private Folded(boolean skippable, int... choices) {
        this.choices = choices;
        this.skippable = skippable;
    }

    static Folded of(int codePoint) {
        return codePoint < ASCII.length ? ASCII[codePoint] : fold(codePoint);
    }

    /** Code points, or negative numbers for a separator, a dot, a combining mark; the first is the one to show. */
    int[] choices() {
        return choices;
    }

    /** Separators and combining marks may be missing in the other reading. */
    boolean skippable() {
        return skippable;
    }

    /** Both a dot and something else: a dot itself, or the Arabic zero. */
    boolean isLikeDot() {
        return Arrays.stream(choices).anyMatch(c -> c == LookAlikes.DOT);
    }

    private static Folded fold(int codePoint) {
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return new Folded(true, COMBINING);
        }
        int base = narrow(base(codePoint));
        if (DOTS.indexOf(base) >= 0) {
            return new Folded(true, SEPARATOR, LookAlikes.DOT);
        }
        boolean dash = Character.getType(base) == Character.DASH_PUNCTUATION;
        if (dash || SLASHES.indexOf(base) >= 0 || HYPHENS.indexOf(base) >= 0) {
            return new Folded(true, SEPARATOR);
        }
        int[] alike = LookAlikes.of(Character.toUpperCase(base));
        boolean inTable = alike.length > 1 || alike[0] != Character.toUpperCase(base);
        if (!inTable && Character.isDigit(base)) {
            return new Folded(false, '0' + Character.digit(base, 10));
        }
        return new Folded(false, alike);
    }

    /** The letter under its accents, whether typed as one code point or as several. */
    private static int base(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint;
        }
        int[] parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                .codePoints()
                .toArray();
        boolean accents = Arrays.stream(parts, 1, parts.length)
                .allMatch(part -> Character.getType(part) == Character.NON_SPACING_MARK);
        return accents ? parts[0] : codePoint;
    }

    /** Full-width Latin letters, digits and punctuation (U+FF01 to U+FF5E) as their ASCII selves. */
    private static int narrow(int codePoint) {
        return codePoint >= 0xFF01 && codePoint <= 0xFF5E ? codePoint - 0xFEE0 : codePoint;
    }
}
