package org.proofmark.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.ImpreciseDate;

/** Days written in numbers, in the order of a country's habit. */
final class WrittenDate {
    private static final int LAST_SERIAL = 2_958_465;
    private static final int FEBRUARY_29_1900 = 60;

    private final @Nullable Integer century;

    /** @param century first of the hundred years that years of two digits fall in; null: they are refused */
    WrittenDate(@Nullable Integer century) {
        this.century = century;
    }

    ImpreciseDate read(String text, boolean dayFirst, Row row, int slot) throws BadCell {
        int[] numbers = new int[3];
        int[] lengths = new int[3];
        if (!split(text, numbers, lengths)
                || lengths[0] > 2
                || lengths[1] > 2
                || lengths[2] % 2 != 0
                || lengths[2] > 4) {
            throw row.bad(
                    Code.NOT_A_DATE,
                    slot,
                    "It is no day written as " + (dayFirst ? "day, month, year." : "month, day, year."),
                    "Write it so with points, slashes or hyphens, or state another 'as' for the column.");
        }
        int year = numbers[2];
        if (lengths[2] == 2) {
            year = fullYear(year, row, slot);
        }
        int month = numbers[dayFirst ? 1 : 0];
        int day = numbers[dayFirst ? 0 : 1];
        try {
            return ImpreciseDate.on(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            throw row.bad(
                    Code.NOT_A_DATE,
                    slot,
                    "There is no day " + day + " in month " + month + " of " + year + ".",
                    month > 12 && day <= 12
                            ? "Day and month may be swapped: state 'as: "
                                    + (dayFirst ? "month-day-year" : "day-month-year") + "'."
                            : "Correct the cell.");
        }
    }

    private int fullYear(int year, Row row, int slot) throws BadCell {
        if (century == null) {
            throw row.bad(
                    Code.NOT_A_DATE,
                    slot,
                    "The year has two digits.",
                    "State the first of the hundred years that are meant, like 'century: 1930' for 1930 to 2029.");
        }
        int candidate = century - century % 100 + year;
        return candidate < century ? candidate + 100 : candidate;
    }

    /** Three runs of digits with one sign or space between each; false for anything else. */
    private static boolean split(String text, int[] numbers, int[] lengths) {
        int part = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (++lengths[part] > 4) {
                    return false;
                }
                numbers[part] = numbers[part] * 10 + (c - '0');
            } else if (lengths[part] > 0 && part < 2 && (c == '/' || c == '.' || c == '-' || c == ' ')) {
                part++;
            } else {
                return false;
            }
        }
        return part == 2 && lengths[2] > 0;
    }

    /** A day as spreadsheets count them: 1 is 1 January 1900, and 60 the day that never was. */
    static ImpreciseDate ofSpreadsheet(String text, Row row, int slot) throws BadCell {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        boolean number = !whole.isEmpty()
                && whole.length() < 8
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && text.indexOf('.', point + 1) < 0;
        int days = number ? Integer.parseInt(whole) : 0;
        if (days < 1 || days > LAST_SERIAL || days == FEBRUARY_29_1900) {
            throw row.bad(
                    Code.NOT_A_DATE,
                    slot,
                    "It is no day as spreadsheets count them.",
                    "They count from 1 for 1 January 1900; 60 is no real day. Otherwise state another 'as' for the column.");
        }
        LocalDate base = LocalDate.of(1899, 12, days < FEBRUARY_29_1900 ? 31 : 30);
        return ImpreciseDate.on(base.plusDays(days));
    }
}
