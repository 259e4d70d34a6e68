package org.proofmark.match;

import java.util.List;

/** Quantities: how far apart they are, against the larger. */
final class NumberComparison implements Comparison {
    private static final List<String> LEVELS = List.of("within 2 %", "within 10 %", "within 30 %", "different");

    private final double[] numbers;

    /** Of numbers by the number of their text; NaN where the text is no number. */
    NumberComparison(double[] numbers) {
        this.numbers = numbers;
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int level(int first, int second) {
        double a = numbers[first];
        double b = numbers[second];
        double apart = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
        return apart <= 0.02 ? 0 : apart <= 0.1 ? 1 : apart <= 0.3 ? 2 : 3;
    }
}
