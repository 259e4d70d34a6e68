package org.proofmark.search;

/**
 * Looks for the places of an {@link Order} at which a window of a pattern begins: down the implicit trie, one code a step, as long
 * as a node has enough below it to be worth dividing. What is found in {@link #sure} fits the window; what is in {@link #open} has
 * to be looked at. Nothing else fits.
 */
final class Walk {
    /** A node with so few below it is not divided further: looking at them is quicker. */
    private static final int FEW = 12;

    /** Above so many codes their ranges are found one after the other instead of each by a search. */
    private static final int MANY = 6;

    private static final long OPEN = 1L << Codes.ANY | 1L << Codes.ANY_OR_NONE;

    private final Rows rows;
    private final Order order;
    private final Pattern pattern;
    private final Window window;
    private final long present;
    private final long inside;
    private final long accept;
    private final Ranges sure = new Ranges();
    private final Ranges open = new Ranges();

    /** How much more may be found before the walk gives up. */
    private long budget;

    /** @param present the codes that the rows hold, as a set; sets stand as {@link Codes#ANY} or {@link Codes#ANY_OR_NONE} */
    Walk(Rows rows, Order order, Pattern pattern, Window window, long present) {
        this.rows = rows;
        this.order = order;
        this.pattern = pattern;
        this.window = window;
        this.present = present;
        this.accept = 1L << window.to();
        this.inside = (accept << 1) - (1L << window.from());
    }

    /**
     * Walks.
     *
     * @param most how many steps and open places may be met
     * @return false where there are more; then nothing can be said
     */
    boolean within(long most) {
        budget = most;
        down(0, order.size(), 0, pattern.closed(1L << window.from()) & inside);
        return budget >= 0;
    }

    Ranges sure() {
        return sure;
    }

    Ranges open() {
        return open;
    }

    private void down(int from, int to, int depth, long states) {
        if (from == to || budget < 0) {
            return;
        }
        boolean accepts = (states & accept) != 0;
        if (accepts && !window.toEnd()) {
            sure.add(from, to);
        } else if (to - from <= FEW || depth == order.depth()) {
            open.add(from, to);
            budget -= to - from;
        } else {
            divide(from, to, depth, states);
        }
    }

    private void divide(int from, int to, int depth, long states) {
        int rest = from;
        if ((states & accept) != 0) {
            rest = bound(from, to, depth, Codes.END);
            if (rest > from) {
                sure.add(from, rest);
            }
        }
        long wanted = wanted(states);
        if (Long.bitCount(wanted) > MANY) {
            divideAll(rest, to, depth, states);
            return;
        }
        for (long left = wanted; left != 0; left &= left - 1) {
            int code = Long.numberOfTrailingZeros(left);
            int begin = bound(rest, to, depth, code - 1);
            rest = bound(begin, to, depth, code);
            step(begin, rest, depth, states, code);
        }
        if ((present & OPEN) != 0) {
            divideAll(bound(rest, to, depth, Codes.FIRST_SET - 1), to, depth, states);
        }
    }

    private void divideAll(int from, int to, int depth, long states) {
        int rest = from;
        while (rest < to && budget >= 0) {
            int code = rows.code(order.at(rest) + depth);
            int next = gallop(rest, to, depth, code);
            step(rest, next, depth, states, code);
            rest = next;
        }
    }

    private void step(int from, int to, int depth, long states, int code) {
        budget--;
        if (code == Codes.END || from == to) {
            return;
        }
        long next = (states & pattern.fitting(code)) << 1;
        if (pattern.passable(code)) {
            next |= states;
        }
        next = pattern.closed(next) & inside;
        if (next != 0) {
            down(from, to, depth + 1, next);
        }
    }

    private long wanted(long states) {
        long wanted = Codes.PASSABLE | OPEN;
        for (long left = states & ~accept; left != 0; left &= left - 1) {
            wanted |= pattern.accepted[Long.numberOfTrailingZeros(left)];
        }
        return wanted & present;
    }

    /** The first of a range whose code at a depth is above {@code code}, near the beginning. */
    private int gallop(int from, int to, int depth, int code) {
        int step = 16;
        int low = from;
        while (low + step < to && rows.code(order.at(low + step) + depth) <= code) {
            low += step;
            step *= 2;
        }
        return bound(low, Math.min(low + step, to), depth, code);
    }

    /** The first of a range whose code at a depth is above {@code code}. */
    private int bound(int from, int to, int depth, int code) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.code(order.at(middle) + depth) <= code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
