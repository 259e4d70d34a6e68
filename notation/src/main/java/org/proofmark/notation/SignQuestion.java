package org.proofmark.notation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The question to ask about a search text that holds signs of the notation: was {@code *} typed as a sign, or is it printed on
 * the object, as in {@code Mk III*}? Both answers are ready in it.
 *
 * @param text what was typed
 * @param signs the signs in question, each once, in the order of the text: {@code *}
 * @param onObject the text with every sign taken as printed on the object
 * @param asPattern the text taken as notation; empty where it is malformed
 */
public record SignQuestion(String text, String signs, Reading onObject, Optional<Reading> asPattern) {

    /** About a text that is searched literally: asks as soon as it holds a sign. */
    public static Optional<SignQuestion> inLiteral(String text) {
        return ask(text, text.codePoints().filter(Signs::isSign).toArray());
    }

    /** About a text that is searched as a pattern: asks about signs that stand without a backslash. */
    public static Optional<SignQuestion> inPattern(String text) {
        String bare = text.replaceAll("(?s)\\\\.", "");
        return ask(text, bare.codePoints().filter(Signs::isSign).toArray());
    }

    /** The notation in which every sign of the text is on the object: {@code Mk III\*}. */
    public String escaped() {
        return Reading.escape(text);
    }

    /** What to say under a pattern search. */
    public String askOnObject() {
        return "Taken as signs of the notation: " + quotedSigns()
                + ". Did you mean the signs on the object? Search for " + escaped();
    }

    /** What to say under a literal search; where the text is no notation, only how it was taken. */
    public String askAsPattern() {
        String taken = "Taken as printed on the object: " + quotedSigns() + ".";
        return asPattern
                .map(pattern -> taken + " Did you mean a pattern? It would be: " + pattern.describe())
                .orElse(taken);
    }

    private static Optional<SignQuestion> ask(String text, int[] signs) {
        if (signs.length == 0) {
            return Optional.empty();
        }
        String each =
                Arrays.stream(signs).distinct().mapToObj(Character::toString).collect(Collectors.joining());
        return Optional.of(new SignQuestion(text, each, Reading.literal(text), pattern(text)));
    }

    private static Optional<Reading> pattern(String text) {
        try {
            return Optional.of(Reading.parse(text));
        } catch (NotationException malformed) {
            return Optional.empty();
        }
    }

    private String quotedSigns() {
        return signs.codePoints()
                .mapToObj(sign -> "‘" + Character.toString(sign) + "’")
                .collect(Collectors.joining(", "));
    }
}
