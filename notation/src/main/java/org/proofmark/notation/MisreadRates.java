package org.proofmark.notation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * How often readers and copyists go wrong, and how far their own doubts go. All are probabilities, above 0 and below 1. The
 * defaults, with their sources, are in the resource {@code misread.properties}.
 *
 * @param other a character is read as another one that does not look like it, per character
 * @param dropped a character is left out, per character
 * @param inserted a character is written that is not there, per character
 * @param doubled a character is written twice, per character
 * @param undoubled one of two equal neighbours is left out, per pair
 * @param transposed two neighbours change places, per pair
 * @param separatorLost a separator is left out or put in, per separator
 * @param separatorChanged a separator is written as another one, per separator
 * @param cut only the part before or after a separator or gap is handed on, per separator
 * @param prefixLost the letters before the figures are left off, per mark
 * @param layout two readings differ in whether there is a gap in one place, per place
 * @param spelling one character is written in another case or script, per character
 * @param lookAlike a character of another script stands for its second look-alike, not for its first
 * @param doubtful a character marked doubtful is right all the same
 * @param restored a character that a laboratory restored is right
 * @param gap weight of each further character under a gap of unknown length
 */
public record MisreadRates(
        double other,
        double dropped,
        double inserted,
        double doubled,
        double undoubled,
        double transposed,
        double separatorLost,
        double separatorChanged,
        double cut,
        double prefixLost,
        double layout,
        double spelling,
        double lookAlike,
        double doubtful,
        double restored,
        double gap) {
    private static final List<String> NAMES = List.of(
            "other",
            "dropped",
            "inserted",
            "doubled",
            "undoubled",
            "transposed",
            "separatorLost",
            "separatorChanged",
            "cut",
            "prefixLost",
            "layout",
            "spelling",
            "lookAlike",
            "doubtful",
            "restored",
            "gap");

    public MisreadRates {
        double[] errors = {
            other,
            dropped,
            inserted,
            doubled,
            undoubled,
            transposed,
            separatorLost,
            separatorChanged,
            cut,
            prefixLost,
            layout
        };
        double[] doubts = {spelling, lookAlike, doubtful, restored, gap};
        if (!DoubleStream.concat(Arrays.stream(errors), Arrays.stream(doubts)).allMatch(r -> r > 0 && r < 1)) {
            throw new IllegalArgumentException("A rate of misreading is above 0 and below 1. Correct "
                    + Arrays.toString(errors) + " or " + Arrays.toString(doubts) + ".");
        }
        if (other + 2 * (dropped + inserted + transposed) > 0.5) {
            throw new IllegalArgumentException("Characters would be read wrong more often than right."
                    + " Lower the rates of other, dropped, inserted and transposed characters.");
        }
    }

    /**
     * The rates by name.
     *
     * @throws IllegalArgumentException where a name is missing, unknown or no number, naming it
     */
    public static MisreadRates of(Map<String, String> byName) {
        byName.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("There is no rate ‘" + name + "’. Leave it out; known are "
                            + String.join(", ", NAMES) + ".");
                });
        double[] v = NAMES.stream().mapToDouble(name -> number(name, byName)).toArray();
        return new MisreadRates(
                v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13], v[14], v[15]);
    }

    /** The rates by name, in the order of the record. */
    public Map<String, Double> byName() {
        double[] all = {
            other,
            dropped,
            inserted,
            doubled,
            undoubled,
            transposed,
            separatorLost,
            separatorChanged,
            cut,
            prefixLost,
            layout,
            spelling,
            lookAlike,
            doubtful,
            restored,
            gap
        };
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < all.length; i++) {
            named.put(NAMES.get(i), all[i]);
        }
        return named;
    }

    private static double number(String name, Map<String, String> byName) {
        String value = byName.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The rate ‘" + name + "’ is missing. Add a line ‘" + name + " = …’.");
        }
        try {
            return Double.parseDouble(value.strip());
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException(
                    "The rate ‘" + name + "’ is ‘" + value + "’, which is no number. Write it like 0.004.", malformed);
        }
    }
}
