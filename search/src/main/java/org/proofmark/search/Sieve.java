package org.proofmark.search;

import java.util.stream.IntStream;

/**
 * Looks whether a window fits at a place of a row, where every place of the window takes exactly one sign: the rarest sign is
 * looked at first, and one place does not wait for another, so that the processor fetches several at a time.
 */
final class Sieve {
    private final Rows rows;
    private final Pattern pattern;
    private final Seed seed;
    private final int[] distances;

    private Sieve(Rows rows, Pattern pattern, Seed seed) {
        this.rows = rows;
        this.pattern = pattern;
        this.seed = seed;
        this.distances = IntStream.range(0, length())
                .boxed()
                .sorted((a, b) -> Integer.compare(signs(a), signs(b)))
                .mapToInt(distance -> distance)
                .toArray();
    }

    /** Whether a sieve can be used: neither the window nor the rows may leave a place out. */
    static boolean fits(Segment segment, Pattern pattern, Window window) {
        long places = (1L << window.to()) - (1L << window.from());
        return (pattern.optional & places) == 0 && segment.isStraight();
    }

    static Sieve of(Rows rows, Pattern pattern, Seed seed) {
        return new Sieve(rows, pattern, seed);
    }

    /** Adds the places of a range of an order at which the window fits. */
    void pass(Order order, int from, int to, Places passed) {
        for (int i = from; i < to; i++) {
            int place = order.place(i);
            if (fits(place)) {
                passed.add(place);
            }
        }
    }

    private boolean fits(int place) {
        int inRow = Order.inRow(place);
        int end = inRow + distances.length;
        if (end > rows.width() || !seed.canBeginAt(inRow)) {
            return false;
        }
        int start = rows.start(Order.row(place)) + inRow;
        for (int distance : distances) {
            int code = rows.text().get(start + distance) & 0xFF;
            if ((pattern.fitting(code) >>> (seed.window().from() + distance) & 1) == 0) {
                return false;
            }
        }
        return !seed.window().toEnd() || rows.code(Order.row(place), end) == Codes.END;
    }

    private int length() {
        return seed.window().to() - seed.window().from();
    }

    private int signs(int distance) {
        return Long.bitCount(pattern.accepted[seed.window().from() + distance]);
    }
}
