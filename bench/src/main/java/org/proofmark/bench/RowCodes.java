package org.proofmark.bench;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.notation.Reading;

/**
 * Marks as bytes: an ASCII character is itself, {@link #ANY} is any one, {@link #GAP} any number of any, and each set of
 * alternatives that occurs has a code of its own, from {@link #FIRST_CHOICE} on.
 */
final class RowCodes {
    static final int ANY = 0x80;
    static final int GAP = 0x81;
    static final int FIRST_CHOICE = 0x82;
    static final int LAST = 0xff;

    /** What each code from {@link #FIRST_CHOICE} on stands for. */
    private final List<String> choices = new ArrayList<>();

    List<String> choices() {
        return choices;
    }

    /** A mark's bytes. */
    byte[] row(String notation) {
        List<Place> places = Place.of(Reading.parse(notation));
        byte[] row = new byte[places.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = (byte)
                    switch (places.get(i)) {
                        case Place.Any any -> ANY;
                        case Place.Gap gap -> GAP;
                        case Place.Of of -> of.signs().length() == 1 ? ascii(of.signs()) : choice(of.signs());
                    };
        }
        return row;
    }

    private static int ascii(String sign) {
        if (sign.charAt(0) >= ANY) {
            throw new IllegalArgumentException("‘" + sign + "’ is not ASCII. The benchmark's marks must be.");
        }
        return sign.charAt(0);
    }

    private int choice(String signs) {
        if (!choices.contains(signs)) {
            choices.add(signs);
        }
        int code = FIRST_CHOICE + choices.indexOf(signs);
        if (code > LAST) {
            throw new IllegalArgumentException(
                    "More than " + (LAST - FIRST_CHOICE + 1) + " sets of alternatives. Use fewer.");
        }
        return code;
    }
}
