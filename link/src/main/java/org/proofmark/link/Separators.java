package org.proofmark.link;

import java.util.Arrays;
import org.proofmark.notation.Folding;

/** Where a number is divided. Someone may leave a hyphen out; nobody moves one. */
final class Separators {
    private Separators() {}

    /** After how many signs a separator stands, ascending, each place once. */
    static int[] offsets(String text) {
        int[] offsets = new int[text.length()];
        int found = 0;
        int signs = 0;
        for (int point : text.codePoints().toArray()) {
            if (isSign(point)) {
                signs++;
            } else if (isSeparator(point) && (found == 0 || offsets[found - 1] != signs)) {
                offsets[found++] = signs;
            }
        }
        return Arrays.copyOf(offsets, found);
    }

    /** Whether all divisions of one are divisions of the other too. */
    static boolean agree(String a, String b) {
        int[] first = offsets(a);
        int[] second = offsets(b);
        return contains(first, second) || contains(second, first);
    }

    private static boolean contains(int[] all, int[] some) {
        return Arrays.stream(some).allMatch(offset -> Arrays.binarySearch(all, offset) >= 0);
    }

    private static boolean isSign(int point) {
        return point < 128
                ? Character.isLetterOrDigit(point)
                : !Folding.text(Character.toString(point)).isEmpty();
    }

    /** Layout between groups of figures divides nothing: spacing is a matter of the die. */
    private static boolean isSeparator(int point) {
        return point == '-'
                || point == '/'
                || point == '\\'
                || point == '.'
                || Character.getType(point) == Character.DASH_PUNCTUATION;
    }
}
