package org.proofmark.notation;

/** Draws a caret under one column of a text, for terminals and monospaced pages. */
final class Caret {
    /** Code points shown on each side of the caret. */
    private static final int REACH = 60;

    private Caret() {}

    static String under(String input, int column) {
        int[] points = input.codePoints().toArray();
        int at = column - 1;
        int from = Math.max(0, at - REACH);
        int to = Math.min(points.length, at + REACH);
        StringBuilder shown = new StringBuilder(from > 0 ? "…" : "");
        StringBuilder below = new StringBuilder(from > 0 ? " " : "");
        for (int i = from; i < to; i++) {
            shown.appendCodePoint(visible(points[i]));
            if (i < at) {
                below.append(space(points[i]));
            }
        }
        shown.append(to < points.length ? "…" : "");
        return shown + "\n" + below + "^";
    }

    /** Layout that would break the line or bend its direction is shown by a picture one column wide. */
    private static int visible(int point) {
        if (point == ' ' || !Signs.isLayout(point)) {
            return point;
        }
        if (point < ' ') {
            return 0x2400 + point;
        }
        return isWide(point) ? point : '·';
    }

    /** White space as wide as the character above it. */
    private static String space(int point) {
        if (Character.getType(point) == Character.NON_SPACING_MARK) {
            return "";
        }
        return isWide(point) ? "\u3000" : " ";
    }

    /** East Asian wide and full-width characters (after UAX #11, coarsely). */
    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF01 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }
}
