package org.proofmark.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** What goes wrong where somebody types: neighbours on the keyboard, doubled, dropped and exchanged signs, sounds written otherwise. */
final class TypingSlips {
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"};
    private static final String[][] SOUNDS = {
        {"ck", "k"}, {"ea", "ee"}, {"ie", "y"}, {"ll", "l"}, {"oo", "u"}, {"ai", "ay"}, {"sh", "sch"}, {"c", "k"}
    };

    private final SplittableRandom random;

    TypingSlips(SplittableRandom random) {
        this.random = random;
    }

    /** One slip somewhere; the text as it is where it is too short, or where the sound does not occur. */
    String spelling(String text) {
        if (text.length() < 2) {
            return text;
        }
        int at = random.nextInt(text.length() - 1);
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        return switch (random.nextInt(6)) {
            case 0 -> before + after;
            case 1 -> before + text.charAt(at) + text.substring(at);
            case 2 -> before + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            case 3 -> sound(text, SOUNDS[random.nextInt(SOUNDS.length)]);
            default -> before + neighbour(text.charAt(at), random::nextBoolean) + after;
        };
    }

    /** Every text that {@link #spelling} can make of one, with its probability. */
    static Map<String, Double> law(String text) {
        if (text.length() < 2) {
            return Map.of(text, 1.0);
        }
        Map<String, Double> law = new HashMap<>();
        double each = 1.0 / (6 * (text.length() - 1));
        for (int at = 0; at < text.length() - 1; at++) {
            String before = text.substring(0, at);
            String after = text.substring(at + 1);
            char sign = text.charAt(at);
            law.merge(before + after, each, Double::sum);
            law.merge(before + sign + text.substring(at), each, Double::sum);
            law.merge(before + text.charAt(at + 1) + sign + text.substring(at + 2), each, Double::sum);
            for (String[] pair : SOUNDS) {
                law.merge(sound(text, pair), each / SOUNDS.length, Double::sum);
            }
            law.merge(before + neighbour(sign, () -> true) + after, each, Double::sum);
            law.merge(before + neighbour(sign, () -> false) + after, each, Double::sum);
        }
        return law;
    }

    private static String sound(String text, String[] pair) {
        return text.contains(pair[0]) ? text.replaceFirst(pair[0], pair[1]) : text;
    }

    private static char neighbour(char c, BooleanSupplier before) {
        for (String row : ROWS) {
            int at = row.indexOf(c);
            if (at >= 0) {
                return row.charAt(at == 0 ? 1 : at == row.length() - 1 || before.getAsBoolean() ? at - 1 : at + 1);
            }
        }
        return c;
    }

    /** Day and month exchanged, the year alone known, or the year wrong by one. */
    String date(String date) {
        if (!date.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return date;
        }
        return switch (random.nextInt(3)) {
            case 0 -> date.substring(0, 5) + date.substring(8) + "-" + date.substring(5, 7);
            case 1 -> date.substring(0, 4) + "-01-01";
            default -> (Integer.parseInt(date.substring(0, 4)) + (random.nextBoolean() ? 1 : -1)) + date.substring(4);
        };
    }
}
