package org.proofmark.notation;

/**
 * The signs that the misread model tells apart, by number: 36 digits and letters, the folded separator, dot and combining mark,
 * and all others together. With each, how common it is among marks of any kind.
 */
final class SignTable {
    static final int GLYPHS = 36;
    static final int SEPARATOR = 36;
    static final int DOT = 37;
    static final int COMBINING = 38;
    /** Signs with a number of their own. */
    static final int OWN = 39;
    /** Every sign without one: №, a symbol, a letter of a script without look-alikes. */
    static final int OTHER = 39;

    static final int ALL = 40;

    /** How common one named sign without a number is. */
    static final double ONE_OTHER = 0.0005;

    /** Set by hand: two thirds figures, three in ten letters; the background refines it, see {@link MarkBackground}. */
    private static final double[] COMMON = new double[ALL];

    static {
        for (int sign = 0; sign < GLYPHS; sign++) {
            COMMON[sign] = sign < 10 ? 0.065 : 0.3 / 26;
        }
        COMMON[SEPARATOR] = 0.03;
        COMMON[DOT] = 0.005;
        COMMON[COMBINING] = 0.0005;
        COMMON[OTHER] = 0.0145;
    }

    private SignTable() {}

    static double common(int sign) {
        return COMMON[sign];
    }

    /** The number of one choice of {@link Folded#choices}. */
    static int of(int choice) {
        if (choice < 0) {
            return choice == LookAlikes.DOT ? DOT : choice == -1 ? SEPARATOR : COMBINING;
        }
        if (choice >= '0' && choice <= '9') {
            return choice - '0';
        }
        return choice >= 'A' && choice <= 'Z' ? choice - 'A' + 10 : OTHER;
    }

    static boolean isDigit(int sign) {
        return sign >= 0 && sign < 10;
    }

    static boolean isLetter(int sign) {
        return sign >= 10 && sign < GLYPHS;
    }

    static boolean isSeparator(int sign) {
        return sign == SEPARATOR || sign == DOT;
    }
}
