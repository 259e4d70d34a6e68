package org.proofmark.model;

/**
 * Reads past the time of day in an EDTF date-time: {@code HH:MM:SS}, then nothing, {@code Z}, {@code +HH} or
 * {@code +HH:MM}. The time is checked, but only the day counts.
 */
final class EdtfTimeReader {
    private static final String EXAMPLE = "Write the time as T12:30:00Z, T12:30:00 or T12:30:00+03:00.";

    private final String text;
    private int at;

    EdtfTimeReader(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** Answers the index after the time. */
    int read() {
        number(23, "hour");
        colon();
        number(59, "minute");
        colon();
        // Second 60 is a leap second.
        number(60, "second");
        if (at < text.length() && text.charAt(at) == 'Z') {
            return at + 1;
        }
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            at++;
            number(23, "hour of the offset");
            if (at < text.length()) {
                colon();
                number(59, "minute of the offset");
            }
        }
        return at;
    }

    private void number(int most, String part) {
        int value = 10 * digit(part) + digit(part);
        if (value > most) {
            throw new ImpreciseDateException(
                    text, at - 1, "There is no " + part + " " + value + ".", "Write 00 to " + most + ".");
        }
    }

    private int digit(String part) {
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c < '0' || c > '9') {
            throw new ImpreciseDateException(text, at + 1, "The " + part + " has two digits.", EXAMPLE);
        }
        at++;
        return c - '0';
    }

    private void colon() {
        if (at >= text.length() || text.charAt(at) != ':') {
            throw new ImpreciseDateException(text, at + 1, "A ':' is missing in the time.", EXAMPLE);
        }
        at++;
    }
}
