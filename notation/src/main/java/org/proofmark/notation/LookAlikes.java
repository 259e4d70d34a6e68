package org.proofmark.notation;

import java.util.HashMap;
import java.util.Map;

/**
 * Which characters of other scripts look like which Latin letter or Western digit, one table per script. A character may have
 * several counterparts; being alike does not carry over: Cyrillic О looks like O and like 0, yet O and 0 stay two.
 *
 * <p>Only capital letters: {@link Folding} raises case first, and marks are stamped in capitals. Confusions inside the Latin
 * script (8 and B, 5 and S) are no business of folding: they are matters of degree.
 */
final class LookAlikes {
    /** Stands for the dot in a folded character; see {@link Folded}. */
    static final int DOT = -2;

    private static final Map<Integer, int[]> TABLE = new HashMap<>();

    static {
        // Cyrillic letters that one die would serve for both scripts, here with Ukrainian, Serbian and Macedonian ones.
        letters("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS");
        // Cyrillic letters that someone who reads Latin only writes down as a digit.
        put('О', 'O', '0');
        put('З', '3');
        put('Ч', '4');
        put('Б', '6');
        // Greek capitals of one shape with Latin ones.
        letters("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX");
        put('Ο', 'O', '0');
        // Arabic-Indic digits: by value, and by what a worn or foreign eye takes them for. ٢ and ٣ differ by one tooth,
        // ٧ and
        // ٨ by being turned, ٥ is a ring like 0, ٠ is a dot.
        digits('٠');
        // Their eastern forms, as in Iran and Pakistan, where the same pairs are alike.
        digits('۰');
    }

    private LookAlikes() {}

    /** The counterparts of a character, first the one to show; itself alone where no table has it. */
    static int[] of(int codePoint) {
        int[] found = TABLE.get(codePoint);
        return found == null ? new int[] {codePoint} : found.clone();
    }

    private static void letters(String foreign, String latin) {
        for (int i = 0; i < foreign.length(); i++) {
            put(foreign.charAt(i), latin.charAt(i));
        }
    }

    private static void digits(int zero) {
        for (int value = 0; value < 10; value++) {
            put(zero + value, '0' + value);
        }
        put(zero, '0', DOT);
        put(zero + 2, '2', '3');
        put(zero + 3, '3', '2');
        put(zero + 5, '5', '0');
        put(zero + 7, '7', '8');
        put(zero + 8, '8', '7');
    }

    private static void put(int codePoint, int... counterparts) {
        TABLE.put(codePoint, counterparts);
    }
}
