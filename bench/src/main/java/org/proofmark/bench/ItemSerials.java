package org.proofmark.bench;

import java.util.SplittableRandom;

/**
 * The serial numbers of one model of one maker: counted up from 1, in a format of its own, no number twice. So low numbers recur
 * across makers and models. Formats: figures alone, with as many noughts before as fill six or with none; letters of the maker, with
 * or without a hyphen; the year before a hyphen; a letter for each ten thousand.
 */
final class ItemSerials {
    private static final int FORMATS = 6;
    private static final int SERIES = 10_000;

    private final int format;
    private final String letters;
    private int next = 1;

    ItemSerials(SplittableRandom random) {
        format = random.nextInt(FORMATS);
        letters = "" + letter(random.nextInt(26)) + letter(random.nextInt(26));
    }

    private static char letter(int number) {
        return (char) ('A' + number % 26);
    }

    /** Passes over so many numbers that nobody has documented. */
    void skip(int numbers) {
        next += numbers;
    }

    String next(int year) {
        int number = next++;
        return switch (format) {
            case 0 -> padded(number, 6);
            case 1 -> Integer.toString(number);
            case 2 -> letters + "-" + padded(number, 6);
            case 3 -> letters + padded(number, 5);
            case 4 -> padded(year % 100, 2) + "-" + padded(number, 5);
            default -> series(number / SERIES) + padded(number % SERIES, 4);
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
}
