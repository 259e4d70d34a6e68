package org.proofmark.examples;

import java.util.Map;

/** What an examiner writes, in mark notation, where a number is worn or partly ground off. At most two digits in doubt. */
final class WornReading {
    private static final int STYLES = 4;
    private static final Map<Character, Character> LIKE =
            Map.of('0', '8', '1', '7', '2', '7', '3', '8', '4', '1', '5', '6', '6', '8', '7', '1', '8', '3', '9', '0');

    private WornReading() {}

    /** A worn number: one digit unreadable, or two, or one of two look-alikes, or read with doubt. */
    static String worn(String number, Chance chance) {
        int at = SerialNumbers.PREFIX.length() + chance.below(SerialNumbers.DIGITS - 1);
        char digit = number.charAt(at);
        String before = number.substring(0, at);
        String after = number.substring(at + 1);
        return switch (chance.below(STYLES)) {
            case 0 -> before + '?' + after;
            case 1 -> before + "??" + after.substring(1);
            case 2 -> before + '[' + digit + like(digit) + ']' + after;
            default -> before + '(' + digit + ')' + after;
        };
    }

    /** A number of which somebody removed four digits, two of them still readable. */
    static String removed(String number) {
        int from = SerialNumbers.PREFIX.length() + 2;
        return number.substring(0, from) + '{' + number.substring(from, from + 2) + "??}" + number.substring(from + 4);
    }

    /** A digit that looks like the given one. */
    static char like(char digit) {
        Character other = LIKE.get(digit);
        if (other == null) {
            throw new IllegalArgumentException("'" + digit + "' is no digit. Give one of 0 to 9.");
        }
        return other;
    }
}
