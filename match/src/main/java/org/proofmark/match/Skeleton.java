package org.proofmark.match;

/** Numbers for what stays of a text after common slips. 0 where nothing is left. */
final class Skeleton {
    private Skeleton() {}

    static int start(String text, int length) {
        return code(text.substring(0, Math.min(text.length(), Math.max(1, length))));
    }

    static int end(String text, int length) {
        return code(text.substring(Math.max(0, text.length() - length)));
    }

    /** The figures alone, without noughts before them. */
    static int figures(String text) {
        return code(text.replaceAll("[^0-9]", "").replaceFirst("^0+", ""));
    }

    /** The first letter and the next consonants by their place of sound, without repetition, as in Soundex but longer. */
    static int consonants(String text) {
        StringBuilder code = new StringBuilder();
        char before = 0;
        for (int i = 0; i < text.length() && code.length() < 5; i++) {
            char c = text.charAt(i);
            char sound = code.isEmpty() ? c : sound(c);
            if (sound != 0 && sound != before && sound != ' ') {
                code.append(sound);
            }
            before = code.length() == 1 ? sound(c) : sound;
        }
        return code(code.toString());
    }

    private static char sound(char c) {
        return switch (c) {
            case 'b', 'f', 'p', 'v' -> '1';
            case 'c', 'g', 'j', 'k', 'q', 's', 'x', 'z' -> '2';
            case 'd', 't' -> '3';
            case 'l' -> '4';
            case 'm', 'n' -> '5';
            case 'r' -> '6';
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w', ' ' -> 0;
            default -> c;
        };
    }

    private static int code(String text) {
        int code = Hash.spread(text.hashCode());
        return text.isEmpty() ? 0 : code == 0 ? 1 : code;
    }
}
