package org.proofmark.bench;

import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * What is left of a text that could not be read whole. Of a hundred, 30 hold one or two doubtful characters, 25 a choice of two,
 * 25 one to three unreadable characters, 12 a removed run of known length, 5 an unreadable and 3 a removed stretch of unknown
 * length. The shares are a guess: nobody publishes any.
 */
final class PartialReadings {
    /** What each character is easily taken for; the first letter is the character. */
    private static final Map<Character, String> TAKEN_FOR = Map.ofEntries(
            entry("0ODQ"),
            entry("1IL7"),
            entry("2Z"),
            entry("38B"),
            entry("4A"),
            entry("5S"),
            entry("6G"),
            entry("71T"),
            entry("8B3"),
            entry("96G"),
            entry("A4R"),
            entry("B83"),
            entry("CG"),
            entry("D0O"),
            entry("EF"),
            entry("FEP"),
            entry("G6C"),
            entry("HN"),
            entry("I1L"),
            entry("JI"),
            entry("KX"),
            entry("L1I"),
            entry("MN"),
            entry("NMH"),
            entry("O0DQ"),
            entry("PRF"),
            entry("QO0"),
            entry("RPK"),
            entry("S58"),
            entry("T7I"),
            entry("UV"),
            entry("VUY"),
            entry("WVM"),
            entry("XK"),
            entry("YV"),
            entry("Z27"));

    private final RandomGenerator random;

    PartialReadings(RandomGenerator random) {
        this.random = random;
    }

    /** A reading, in notation, that the text fits. */
    String of(String text) {
        int percent = random.nextInt(100);
        if (percent < 30) {
            return doubtful(text, 1 + random.nextInt(2));
        }
        if (percent < 55) {
            int at = random.nextInt(text.length());
            return text.substring(0, at) + choice(text.charAt(at), 2) + text.substring(at + 1);
        }
        if (percent < 80) {
            return unreadable(text, 1 + random.nextInt(3));
        }
        int length = 2 + random.nextInt(3);
        int from = random.nextInt(text.length() - length + 1);
        String lost = percent < 92 ? "{" + "?".repeat(length) + "}" : percent < 97 ? "*" : "{}";
        return text.substring(0, from) + lost + text.substring(from + length);
    }

    /** The character or what it is easily taken for, {@code [8B]}; of at most so many characters. */
    String choice(char character, int most) {
        String all = TAKEN_FOR.getOrDefault(character, Character.toString(character));
        return "[" + all.substring(0, Math.min(most, all.length())) + "]";
    }

    private String doubtful(String text, int times) {
        int from = random.nextInt(text.length() - times + 1);
        String read = text.substring(from, from + times)
                .chars()
                .mapToObj(c -> "(" + Character.toString(c) + ")")
                .collect(Collectors.joining());
        return text.substring(0, from) + read + text.substring(from + times);
    }

    private String unreadable(String text, int times) {
        StringBuilder left = new StringBuilder(text);
        for (int i = 0; i < times; i++) {
            left.setCharAt(random.nextInt(left.length()), '?');
        }
        return left.toString();
    }

    private static Map.Entry<Character, String> entry(String characters) {
        return Map.entry(characters.charAt(0), characters);
    }
}
