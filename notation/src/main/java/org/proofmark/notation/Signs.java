package org.proofmark.notation;

/** The signs of the notation, and what counts as layout. */
final class Signs {
    /** Every sign that must be escaped to stand for itself; the last three are spellings of {@code ?} and {@code *}. */
    private static final String ALL = "()[]{}<>?*:\\？؟＊";

    private Signs() {}

    static boolean isSign(int codePoint) {
        return ALL.indexOf(codePoint) >= 0;
    }

    static boolean isUnknown(int codePoint) {
        return codePoint == '?' || codePoint == '？' || codePoint == '؟';
    }

    static boolean isGap(int codePoint) {
        return codePoint == '*' || codePoint == '＊';
    }

    /** White space and characters that cannot be seen, hence cannot be on an object. */
    static boolean isLayout(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || isInvisible(codePoint);
    }

    static boolean isLineBreak(int codePoint) {
        return (codePoint >= '\n' && codePoint <= '\r')
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    /** How a character that is on the object is written: a sign takes a backslash. */
    static String escaped(int codePoint) {
        String itself = Character.toString(codePoint);
        return isSign(codePoint) ? "\\" + itself : itself;
    }

    /** Unicode's format characters less those with a shape of their own (such as the Arabic number signs U+0600 to U+0605). */
    private static boolean isInvisible(int codePoint) {
        return codePoint == 0x061C // Arabic letter mark
                || codePoint == 0x180E
                || (codePoint >= 0x200B && codePoint <= 0x200F) // zero width, marks of direction
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2060 && codePoint <= 0x206F)
                || codePoint == 0xFEFF;
    }
}
