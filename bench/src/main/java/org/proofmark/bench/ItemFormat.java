package org.proofmark.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a maker writes the serial numbers of a model. Formats: figures alone, with as many noughts before as fill six or with none;
 * letters of the maker, with or without a hyphen; the year before a hyphen; a letter for each ten thousand.
 *
 * @param letters two of the maker's, where the format has such
 */
record ItemFormat(int number, String letters) {
    static final int COUNT = 6;
    private static final int SERIES = 10_000;

    static char letter(int number) {
        return (char) ('A' + number % 26);
    }

    String written(int count, int year) {
        return switch (number) {
            case 0 -> padded(count, 6);
            case 1 -> Integer.toString(count);
            case 2 -> letters + "-" + padded(count, 6);
            case 3 -> letters + padded(count, 5);
            case 4 -> padded(year % 100, 2) + "-" + padded(count, 5);
            default -> series(count / SERIES) + padded(count % SERIES, 4);
        };
    }

    /** A, B, …, Z, AA, AB, … */
    private static String series(int number) {
        return number < 26 ? String.valueOf(letter(number)) : series(number / 26 - 1) + letter(number);
    }

    private static String padded(int number, int signs) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, signs - text.length())) + text;
    }

    /** How far was counted where this was written; −1 if it is never written so. */
    int count(String text) {
        int figures = text.length();
        while (figures > 0 && Character.isDigit(text.charAt(figures - 1))) {
            figures--;
        }
        if (text.length() - figures > 9 || figures == text.length()) {
            return -1;
        }
        int count = Integer.parseInt(text.substring(figures));
        if (number == 5) {
            count += SERIES * series(text.substring(0, figures));
        }
        return count > 0 && written(count, Math.max(0, year(text))).equals(text) ? count : -1;
    }

    private static int series(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> Math.min(1000, 26 * sum + letter - 'A' + 1)) - 1;
    }

    /** The last two figures of the year that a number tells; −1 if it tells none. */
    int year(String text) {
        return number == 4 && text.matches("\\d\\d-\\d+") ? Integer.parseInt(text.substring(0, 2)) : -1;
    }

    /** The format in which all of these numbers may have been written. */
    static ItemFormat of(List<String> texts) {
        String letters = texts.getFirst().replaceFirst("(?<=^..).*", "");
        return IntStream.range(0, COUNT)
                .mapToObj(number -> new ItemFormat(number, letters))
                .filter(format -> texts.stream().allMatch(text -> format.count(text) > 0))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No format holds for all of " + texts + "."));
    }
}
