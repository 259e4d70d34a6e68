package org.proofmark.bench;

import java.util.SplittableRandom;

/**
 * The serial numbers of one model of one maker: counted up from 1, in a {@linkplain ItemFormat format} of its own, no number twice.
 * So low numbers recur across makers and models.
 */
final class ItemSerials {
    private final ItemFormat format;
    private int next = 1;

    ItemSerials(SplittableRandom random) {
        int number = random.nextInt(ItemFormat.COUNT);
        format = new ItemFormat(
                number, "" + ItemFormat.letter(random.nextInt(26)) + ItemFormat.letter(random.nextInt(26)));
    }

    /** Passes over so many numbers that nobody has documented. */
    void skip(int numbers) {
        next += numbers;
    }

    String next(int year) {
        return format.written(next++, year);
    }
}
