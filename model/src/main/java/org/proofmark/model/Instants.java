package org.proofmark.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads the instants of envelopes. What Proofmark writes has one form, {@code 2024-05-17T08:09:10.123Z}, and every record
 * has one: the general parser of the platform takes a tenth of the time in which a dossier is verified.
 */
final class Instants {
    private static final String FORM = "dddd-dd-ddTdd:dd:dd.dddZ";

    private Instants() {}

    static Instant parse(String text) {
        if (!fits(text)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            long seconds = ((day * 24 + hour) * 60 + minute) * 60 + second;
            return Instant.ofEpochSecond(seconds, number(text, 20, 23) * 1_000_000L);
        } catch (DateTimeException e) {
            // The platform's parser says what is wrong.
            return Instant.parse(text);
        }
    }

    private static boolean fits(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (FORM.charAt(i) == 'd' ? !digit : c != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
