package org.proofmark.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules that several record types share. */
final class Checks {
    /** Longest text a single value may hold, in characters: a page of description, not a book. */
    static final int LONGEST_TEXT = 100_000;

    private Checks() {}

    static void text(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidRecordException("The " + what + " is empty.", "Give it, or leave the whole record out.");
        }
        length(what, value);
    }

    static void length(String what, @Nullable String value) {
        if (value != null && value.length() > LONGEST_TEXT) {
            throw new InvalidRecordException(
                    String.format(Locale.ROOT, "The %s has %,d characters.", what, value.length()),
                    String.format(
                            Locale.ROOT, "At most %,d are taken: attach longer text as a document.", LONGEST_TEXT));
        }
    }

    static void present(String what, @Nullable Object value) {
        if (value == null) {
            throw new InvalidRecordException(
                    "The " + what + " is missing.", "Give it; where it is not known, say unknown.");
        }
    }

    static void notNegative(String what, @Nullable Number value) {
        if (value != null && !(value.doubleValue() >= 0)) {
            throw new InvalidRecordException("The " + what + " is " + value + ".", "It cannot be less than 0.");
        }
    }
}
