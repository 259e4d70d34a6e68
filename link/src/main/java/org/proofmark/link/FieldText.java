package org.proofmark.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Levels and compares names of makers, models, states and calibres: case, spacing, punctuation. It knows no aliases: two names of
 * one maker contradict each other until a catalogue says otherwise.
 */
final class FieldText {
    private static final Pattern TOKEN = Pattern.compile("\\d+(?:\\.\\d+)?|\\p{L}+");

    private FieldText() {}

    /** Words and numbers in small letters, one space between; null where there are none. */
    static @Nullable String of(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String level = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('×', 'x')
                .replace(',', '.');
        Matcher matcher = TOKEN.matcher(level);
        List<String> tokens = new ArrayList<>(4);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens.isEmpty() ? null : String.join(" ", tokens);
    }

    /** As {@link #of}, without the unit. */
    static @Nullable String calibre(@Nullable String value) {
        String level = of(value);
        return level == null ? null : (" " + level + " ").replace(" mm ", " ").strip();
    }

    /** Names: equal, or one the beginning of the other by whole words, or contradicting. */
    static Agreement names(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return Agreement.UNSTATED;
        }
        if (a.equals(b)) {
            return Agreement.AGREE;
        }
        return a.startsWith(b + " ") || b.startsWith(a + " ") ? Agreement.COMPATIBLE : Agreement.CONTRADICT;
    }

    /** Calibres contradict where a number that both state differs; {@code 9 luger} and {@code 9 x 19} do not. */
    static Agreement calibres(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return Agreement.UNSTATED;
        }
        if (a.equals(b)) {
            return Agreement.AGREE;
        }
        List<String> first = numbers(a);
        List<String> second = numbers(b);
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            if (!first.get(i).equals(second.get(i))) {
                return Agreement.CONTRADICT;
            }
        }
        return first.isEmpty() || second.isEmpty() ? names(a, b) : Agreement.COMPATIBLE;
    }

    private static List<String> numbers(String level) {
        List<String> numbers = new ArrayList<>(2);
        for (String token : level.split(" ", -1)) {
            if (Character.isDigit(token.codePointAt(0))) {
                numbers.add(token);
            }
        }
        return numbers;
    }
}
