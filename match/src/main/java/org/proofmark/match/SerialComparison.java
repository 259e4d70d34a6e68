package org.proofmark.match;

import java.util.List;
import org.proofmark.notation.GlyphConfusions;
import org.proofmark.notation.MisreadParameters;
import org.proofmark.notation.Technique;

/**
 * Serial numbers: look-alikes of the misread model, other slips, numbers of which a part was cut off; and the neighbours in a run of
 * numbers, which slips at the end look like.
 */
final class SerialComparison implements Comparison {
    private static final List<String> LEVELS = List.of(
            "a look-alike sign",
            "one is the end of the other",
            "one sign differs",
            "the last two signs",
            "a sign more or two exchanged",
            "one is the beginning of the other",
            "two signs differ",
            "near in number by a look-alike",
            "near in number by one sign",
            "near in number",
            "similar",
            "different");
    private static final int LOOK_ALIKE = 0;
    private static final int END = 1;
    private static final int ONE_SIGN = 2;
    private static final int TWO_LEFT = 3;
    private static final int ONE_SLIP = 4;
    private static final int BEGINNING = 5;
    private static final int TWO_SIGNS = 6;
    private static final int NEAR_LOOK_ALIKE = 7;
    private static final int NEAR_ONE = 8;
    private static final int NEAR = 9;
    private static final int SIMILAR = 10;
    private static final int DIFFERENT = 11;

    /** Fewer signs are no part of a number, but for the last two, which have a level of their own. */
    private static final int LEAST_PART = 3;
    /** Numbers that differ by less are near. */
    private static final int HUNDRED = 100;
    /** Signs of which one is taken for the other at least so often look alike. */
    private static final double SELDOM = 0.001;

    private static final int SIGNS = 128;
    private static final boolean[] ALIKE = alike();

    private final Texts texts;
    private final EditDistance distance = new EditDistance();

    SerialComparison(Texts texts) {
        this.texts = texts;
    }

    private static boolean[] alike() {
        GlyphConfusions confusions = MisreadParameters.defaults().confusions();
        String signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        boolean[] alike = new boolean[SIGNS * SIGNS];
        for (int i = 0; i < signs.length(); i++) {
            for (int j = 0; j < signs.length(); j++) {
                char one = signs.charAt(i);
                char other = signs.charAt(j);
                alike[Character.toLowerCase(one) * SIGNS + Character.toLowerCase(other)] =
                        confusions.of(Technique.UNKNOWN, one, other) >= SELDOM
                                || confusions.of(Technique.UNKNOWN, other, one) >= SELDOM;
            }
        }
        return alike;
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    /** A neighbour in a run is another item, and so is mostly what differs in two signs. */
    @Override
    public int firstDifferent() {
        return TWO_SIGNS;
    }

    /** Whether the one number is a part of the other, at a level. */
    static boolean isPart(int level) {
        return level == END || level == TWO_LEFT || level == BEGINNING;
    }

    /** Of numbers, so large a part of all single errors are in the last two figures, for each one elsewhere. */
    private static final double AT_END = 0.4;

    /**
     * The shares of what differs in several signs, or in the last two figures, from those of single errors elsewhere: errors come
     * independently, but no more often than is usual.
     */
    static void byErrors(double[] shares, double[] usual, int first) {
        shares[first + NEAR_LOOK_ALIKE] = AT_END * shares[first + LOOK_ALIKE];
        shares[first + NEAR_ONE] = AT_END * shares[first + ONE_SIGN];
        shares[first + NEAR] = 0;
        double single = shares[first + LOOK_ALIKE]
                + shares[first + ONE_SIGN]
                + shares[first + ONE_SLIP]
                + shares[first + NEAR_LOOK_ALIKE]
                + shares[first + NEAR_ONE];
        shares[first + TWO_SIGNS] = Math.min(usual[first + TWO_SIGNS], single * single / 2);
        shares[first + NEAR] = AT_END * shares[first + TWO_SIGNS];
        shares[first + SIMILAR] = Math.min(usual[first + SIMILAR], single * single * single / 6);
    }

    @Override
    public int level(int first, int second) {
        int a = texts.length(first);
        int b = texts.length(second);
        if (a == b) {
            return sameLength(texts.start(first), texts.start(second), a);
        }
        int longer = a > b ? first : second;
        int shorter = a > b ? second : first;
        int part = texts.length(shorter);
        int from = texts.start(longer);
        if (part >= LEAST_PART && equal(texts.start(shorter), from + texts.length(longer) - part, part)) {
            return END;
        }
        if (part == 2
                && texts.length(longer) > LEAST_PART
                && equal(texts.start(shorter), from + texts.length(longer) - part, part)) {
            return TWO_LEFT;
        }
        if (part >= LEAST_PART && equal(texts.start(shorter), from, part)) {
            return BEGINNING;
        }
        return Math.abs(a - b) > 3 ? DIFFERENT : graded(distance.of(texts, first, second), Math.max(a, b));
    }

    private boolean equal(int a, int b, int length) {
        char[] pool = texts.pool();
        for (int i = 0; i < length; i++) {
            if (pool[a + i] != pool[b + i]) {
                return false;
            }
        }
        return true;
    }

    private int sameLength(int a, int b, int length) {
        char[] pool = texts.pool();
        int different = 0;
        int at = length;
        for (int i = length - 1; i >= 0; i--) {
            if (pool[a + i] != pool[b + i]) {
                different++;
                at = i;
            }
        }
        boolean alike = different == 1 && lookAlike(pool[a + at], pool[b + at]);
        if (isNear(a + at, b + at, length - at)) {
            return alike ? NEAR_LOOK_ALIKE : different == 1 || isSwapped(pool, a, b, at, different) ? NEAR_ONE : NEAR;
        }
        if (different == 1) {
            return alike ? LOOK_ALIKE : ONE_SIGN;
        }
        return isSwapped(pool, a, b, at, different)
                ? ONE_SLIP
                : different == 2 && length > 4 ? TWO_SIGNS : byEdits(a, b, length);
    }

    private static boolean isSwapped(char[] pool, int a, int b, int at, int different) {
        return different == 2 && pool[a + at] == pool[b + at + 1] && pool[a + at + 1] == pool[b + at];
    }

    private static boolean lookAlike(char x, char y) {
        return x < SIGNS && y < SIGNS && ALIKE[x * SIGNS + y];
    }

    /** Whether what is left of two numbers are figures that differ by little. */
    private boolean isNear(int a, int b, int length) {
        int one = number(a, length);
        int other = number(b, length);
        return one >= 0 && other >= 0 && Math.abs(one - other) < HUNDRED;
    }

    private int number(int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            int figure = texts.pool()[i] - '0';
            if (figure < 0 || figure > 9 || length > 9) {
                return -1;
            }
            number = number * 10 + figure;
        }
        return number;
    }

    private int byEdits(int a, int b, int length) {
        return graded(distance.of(texts.pool(), a, length, texts.pool(), b, length), length);
    }

    private static int graded(int edits, int longer) {
        if (edits == 1) {
            return ONE_SLIP;
        }
        return edits == 2 && longer > 4 ? TWO_SIGNS : edits * 3 <= longer ? SIMILAR : DIFFERENT;
    }
}
