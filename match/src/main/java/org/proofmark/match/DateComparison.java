package org.proofmark.match;

import java.util.List;

/** Days and years: slips in one part, parts exchanged, the same year. */
final class DateComparison implements Comparison {
    private static final List<String> LEVELS = List.of(
            "one digit differs",
            "one part differs",
            "two digits differ",
            "same year",
            "the year before or after",
            "different");

    private final Texts texts;
    private final int[] days;
    private final EditDistance distance = new EditDistance();
    private final char[] first = new char[8];
    private final char[] second = new char[8];

    /** Of dates as {@link Dates#packed}, by the number of their text. */
    DateComparison(Texts texts, int[] days) {
        this.texts = texts;
        this.days = days;
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    /** A date of less than eight figures has lost noughts. */
    @Override
    public boolean tells(int length) {
        return length == 8;
    }

    @Override
    public int possible(int apart, int longer, boolean within) {
        int one = apart <= 1 ? 1 : 0;
        int two = apart <= 2 ? 1 << 2 : 0;
        return one | two | 1 << 1 | 1 << 3 | 1 << 4 | 1 << 5;
    }

    @Override
    public int level(int one, int other) {
        int a = days[one];
        int b = days[other];
        int edits = areFarApart(one, other) ? 3 : edits(a, b);
        if (edits == 1) {
            return 0;
        }
        boolean year = a / 10000 == b / 10000;
        if (hasDay(a) && hasDay(b)) {
            boolean month = a / 100 % 100 == b / 100 % 100;
            boolean day = a % 100 == b % 100;
            boolean exchanged = a / 100 % 100 == b % 100 && a % 100 == b / 100 % 100;
            if ((year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) == 2 || (year && exchanged)) {
                return 1;
            }
            if (edits == 2) {
                return 2;
            }
        }
        return year ? 3 : Math.abs(a / 10000 - b / 10000) == 1 ? 4 : 5;
    }

    private static boolean hasDay(int date) {
        return date % 10000 != 0;
    }

    private boolean areFarApart(int one, int other) {
        return tells(texts.length(one)) && tells(texts.length(other)) && texts.apart(one, other) > 2;
    }

    private int edits(int a, int b) {
        write(a, first);
        write(b, second);
        return distance.of(first, 0, 8, second, 0, 8);
    }

    private static void write(int date, char[] digits) {
        int rest = date;
        for (int i = 7; i >= 0; i--) {
            digits[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
