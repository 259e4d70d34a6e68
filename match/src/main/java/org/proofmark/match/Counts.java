package org.proofmark.match;

/** How often each number came, of numbers that are not 0. */
final class Counts {
    private final int[] numbers;
    private final int[] counts;

    /** Room for so many different numbers. */
    Counts(int most) {
        int slots = Integer.highestOneBit(Math.max(8, most)) * 4;
        numbers = new int[slots];
        counts = new int[slots];
    }

    void add(int number) {
        int slot = slot(number);
        numbers[slot] = number;
        counts[slot]++;
    }

    int of(int number) {
        return counts[slot(number)];
    }

    private int slot(int number) {
        int slot = Hash.spread(number) & (numbers.length - 1);
        while (numbers[slot] != 0 && numbers[slot] != number) {
            slot = (slot + 1) & (numbers.length - 1);
        }
        return slot;
    }
}
