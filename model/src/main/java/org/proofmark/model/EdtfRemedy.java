package org.proofmark.model;

/** What to write instead of a sign that does not fit: guesses at what the writer meant. */
final class EdtfRemedy {
    private EdtfRemedy() {}

    static String forSign(char c) {
        return switch (c) {
            case 'x', 'u', 'U' -> "Write a capital X for a digit that is not known.";
            case '?', '~', '%' -> "Write one sign at the very end, % for both uncertain and approximate.";
            case '[', ']', '{', '}', ',' -> "Write a range as 2016-10/2016-12; lists are not accepted.";
            case 'T' -> "Write a full day before the time, 2016-10-01T12:30:00Z.";
            default -> forOther(c);
        };
    }

    private static String forOther(char c) {
        if (Character.isWhitespace(c)) {
            return "Take out the space; a time follows after T, 2016-10-01T12:30:00Z.";
        }
        if (Character.isDigit(c) && c > '9') {
            return "Write the digits as 0 to 9.";
        }
        return "Write year-month-day as 1984, 1984-05 or 1984-05-17, 198X for a decade, 1984~ for about, .. for unknown.";
    }

    static String forMonth(int month) {
        return month > 24
                ? "Write months 01 to 12 or seasons 21 to 24; quarters and halves as a range, 2016-01/2016-03."
                : "Write 01 to 12 (21 to 24 are seasons), and dates as year-month-day.";
    }
}
