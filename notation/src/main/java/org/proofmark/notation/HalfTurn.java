package org.proofmark.notation;

/**
 * Which characters can still be read when a headstamp is turned by 180°. A turn is not a mirror: what is stamped does not mirror.
 *
 * <p>6 and 9 become each other, and so do the Arabic ٧ and ٨. Others stay what they are. M and W do not become each other: in a
 * die's M the outer strokes stand upright, in its W they slant. All others cannot be read.
 */
final class HalfTurn {
    static final int UNREADABLE = -1;

    private static final String BEFORE = "69٧٨۷۸()[]<>";
    private static final String AFTER = "96٨٧۸۷)(][><";

    /** Of one shape with their own half turn: Latin, Cyrillic, Greek, Arabic-Indic digits, and strokes. */
    private static final String UNCHANGED = "018HINOSXZosxz" + "НОХИЖФ" + "ΗΙΝΟΧΖΘΦ" + "٠١٥۰۱" + "-./·*+=|~";

    private HalfTurn() {}

    /** The character read after half a turn, or {@link #UNREADABLE}. Its own inverse. */
    static int of(int codePoint) {
        int at = BEFORE.indexOf(codePoint);
        if (at >= 0) {
            return AFTER.charAt(at);
        }
        return UNCHANGED.indexOf(codePoint) >= 0 ? codePoint : UNREADABLE;
    }
}
