package org.proofmark.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Reads one date of an EDTF text: the whole of it, or one end of an interval. After {@link #read} its fields hold the
 * first and last possible day (days since 1970-01-01) and the marks.
 *
 * <p>Written by hand, sign by sign, because imports read millions of dates and because an error must know its column.
 */
final class EdtfDateReader {
    private static final int YEAR_DIGITS = 4;
    private static final int LONGEST_YEAR = 9;
    private static final int MONTHS_IN_YEAR = 12;
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;
    private static final int XX = -1;

    private final String text;
    private final int end;
    private final boolean inInterval;
    private int at;
    // The written unit, by which "about" widens: 0 is a day.
    private int unitMonths;
    private boolean timed;

    long first = ImpreciseDate.NO_FIRST;
    long last = ImpreciseDate.NO_LAST;
    int marks;

    EdtfDateReader(String text, int from, int to, boolean inInterval) {
        this.text = text;
        this.at = from;
        this.end = to;
        this.inInterval = inInterval;
    }

    EdtfDateReader read() {
        if (at < end && text.charAt(at) == 'Y') {
            longYear();
        } else {
            calendarDate();
        }
        qualifier();
        if (at < end) {
            throw leftOver();
        }
        return this;
    }

    private void calendarDate() {
        int from = at;
        boolean negative = skip('-');
        int value = 0;
        int unspecified = 1;
        for (int i = 0; i < YEAR_DIGITS; i++) {
            int digit = yearDigit(from);
            if (digit != XX && unspecified > 1) {
                throw error(
                        at - 1, "After X, the digits of a year are X.", "Write 198X, 19XX, or a range as 1905/1995.");
            }
            value = value * 10 + Math.max(digit, 0);
            unspecified *= digit == XX ? 10 : 1;
        }
        if (unspecified > 100) {
            throw error(
                    from, "At most two digits of a year can be X.", "Write a range as 1000/1999, or .. for unknown.");
        }
        if (negative && value == 0 && unspecified == 1) {
            throw error(from, "There is no year -0000.", "Write 0000 for the year before 0001.");
        }
        if (!skip('-')) {
            fourDigitYears(negative, value, unspecified);
        } else if (unspecified == 1) {
            month(negative ? -value : value);
        } else {
            throw error(
                    at - 1, "A year with X takes no month.", "Write the year alone, or a range as 1980-05/1989-05.");
        }
    }

    // unspecified: how many years the digits leave open, 1, 10 or 100.
    private void fourDigitYears(boolean negative, int value, int unspecified) {
        int far = value + unspecified - 1;
        if (negative) {
            years(-far, -Math.max(value, 1));
        } else {
            years(value, far);
        }
        unitMonths = MONTHS_IN_YEAR * unspecified;
    }

    private int yearDigit(int from) {
        if (at >= end || text.charAt(at) == '-' || text.charAt(at) == '/') {
            throw error(
                    from,
                    "A year has four digits.",
                    "Write 1984, 0984, or 198X for a decade; order is year-month-day.");
        }
        return digitOrX("year");
    }

    private void longYear() {
        int from = at++;
        boolean negative = skip('-');
        int digits = at;
        long value = 0;
        while (at < end && isDigit(text.charAt(at)) && at - digits < LONGEST_YEAR) {
            value = value * 10 + (text.charAt(at++) - '0');
        }
        if (at - digits <= YEAR_DIGITS || text.charAt(digits) == '0') {
            throw error(
                    from,
                    "Y stands before a year of more than four digits, without leading zeros.",
                    "Write 1984, or Y17000.");
        }
        if (at < end && isDigit(text.charAt(at))) {
            throw error(at, "A year has at most nine digits.", "Leave the date empty or write .. for unknown.");
        }
        int year = (int) (negative ? -value : value);
        years(year, year);
    }

    private void years(int from, int to) {
        first = LocalDate.of(from, 1, 1).toEpochDay();
        last = LocalDate.of(to, MONTHS_IN_YEAR, 31).toEpochDay();
        unitMonths = MONTHS_IN_YEAR;
    }

    private void month(int year) {
        int from = at;
        int month = twoDigits("month");
        if (month == XX) {
            years(year, year);
            dayUnspecified();
        } else if (month >= FIRST_SEASON && month <= LAST_SEASON) {
            season(year, month);
        } else if (month < 1 || month > MONTHS_IN_YEAR) {
            throw error(from, "There is no month " + text.substring(from, at) + ".", EdtfRemedy.forMonth(month));
        } else {
            monthOf(year, month);
        }
    }

    private void dayUnspecified() {
        if (skip('-') && twoDigits("day") != XX) {
            throw error(at - 2, "A day needs a month.", "Write XX for the day too, or the month.");
        }
    }

    private void monthOf(int year, int month) {
        unitMonths = 1;
        LocalDate start = LocalDate.of(year, month, 1);
        first = start.toEpochDay();
        last = first + start.lengthOfMonth() - 1;
        if (skip('-')) {
            day(start);
        }
    }

    private void day(LocalDate month) {
        int from = at;
        int day = twoDigits("day");
        if (day == XX) {
            return;
        }
        if (day < 1 || day > month.lengthOfMonth()) {
            String name = Month.from(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
            throw error(
                    from,
                    name + " has no day " + text.substring(from, at) + ".",
                    "Write 01 to " + month.lengthOfMonth() + ", or XX if the day is not known.");
        }
        unitMonths = 0;
        first += day - 1;
        last = first;
        if (at < end && text.charAt(at) == 'T') {
            if (inInterval) {
                throw error(at, "The ends of an interval are days, without a time.", "Leave the time out.");
            }
            timed = true;
            at = new EdtfTimeReader(text, at + 1).read();
        }
    }

    // Northern seasons, from the meteorological first day to the astronomical last one; see ImpreciseDate.
    private void season(int year, int code) {
        unitMonths = 3;
        int startMonth = 3 * (code - FIRST_SEASON + 1);
        first = LocalDate.of(year, code == LAST_SEASON ? 1 : startMonth, 1).toEpochDay();
        last = switch (code) {
            case FIRST_SEASON -> LocalDate.of(year, 6, 21).toEpochDay();
            case 22 -> LocalDate.of(year, 9, 23).toEpochDay();
            case 23 -> LocalDate.of(year, 12, 22).toEpochDay();
            default -> LocalDate.of(year + 1, 3, 21).toEpochDay();
        };
    }

    private void qualifier() {
        if (at >= end) {
            return;
        }
        switch (text.charAt(at)) {
            case '?' -> marks = ImpreciseDate.UNCERTAIN;
            case '~' -> marks = ImpreciseDate.APPROXIMATE;
            case '%' -> marks = ImpreciseDate.UNCERTAIN | ImpreciseDate.APPROXIMATE;
            default -> {
                return;
            }
        }
        if (timed) {
            throw error(at, "A date with a time takes no ?, ~ or %.", "Leave out the time, or the sign.");
        }
        at++;
        if ((marks & ImpreciseDate.APPROXIMATE) != 0) {
            widen();
        }
    }

    private void widen() {
        try {
            LocalDate start = LocalDate.ofEpochDay(first);
            LocalDate after = LocalDate.ofEpochDay(last + 1);
            first = (unitMonths == 0 ? start.minusDays(1) : start.minusMonths(unitMonths)).toEpochDay();
            last = (unitMonths == 0 ? after.plusDays(1) : after.plusMonths(unitMonths)).toEpochDay() - 1;
        } catch (DateTimeException beyondTheCalendar) {
            throw error(at - 1, "About this year runs off the calendar.", "Leave out the sign.");
        }
    }

    // Two digits or XX.
    private int twoDigits(String part) {
        int from = at;
        if (at + 1 >= end) {
            throw error(end, "The " + part + " has two digits.", "Write 05, or XX if it is not known.");
        }
        int tens = digitOrX(part);
        int ones = digitOrX(part);
        if (tens == XX && ones == XX) {
            return XX;
        }
        if (tens == XX || ones == XX) {
            throw error(
                    from,
                    "X for one digit of a " + part + " is no level 1 EDTF.",
                    "Write XX, or a range as 2016-10/2016-12.");
        }
        return 10 * tens + ones;
    }

    private int digitOrX(String part) {
        char c = text.charAt(at++);
        if (isDigit(c)) {
            return c - '0';
        }
        if (c == 'X') {
            return XX;
        }
        throw error(at - 1, "'" + c + "' is no digit of the " + part + ".", EdtfRemedy.forSign(c));
    }

    private ImpreciseDateException leftOver() {
        char c = text.charAt(at);
        return error(at, "'" + c + "' does not belong here.", EdtfRemedy.forSign(c));
    }

    private boolean skip(char c) {
        boolean here = at < end && text.charAt(at) == c;
        if (here) {
            at++;
        }
        return here;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private ImpreciseDateException error(int index, String what, String remedy) {
        return new ImpreciseDateException(text, index + 1, what, remedy);
    }
}
