package org.proofmark.search;

/**
 * Looks for the places of an {@link Order} at which a window of a pattern begins: down the implicit trie, one code a step, as long
 * as dividing a node costs less than looking at what is below it. Where nothing can be left out, what is found fits the window;
 * else it may, and nothing else does.
 */
final class Walk {
    private static final long OPEN = 1L << Codes.ANY | 1L << Codes.ANY_OR_NONE;

    /** So many rows that follow each other are looked at together. */
    private static final int LONG = 512;

    /** Above so many codes their ranges are found one after the other instead of each by a search. */
    private static final int MANY = 6;

    private final Segment segment;
    private final Rows rows;
    private final Order order;
    private final Pattern pattern;
    private final Seed seed;
    private final Window window;
    private final boolean straight;
    private final boolean singly;
    private final Sieve sieve;
    private final long inside;
    private final long accept;
    private final Places found = new Places();
    private final Places stretches = new Places();

    /** What the walk may still cost, in nanoseconds. */
    private double budget;

    /** @param singly whether every place found is to be named by itself */
    Walk(Segment segment, Order order, Pattern pattern, Seed seed, boolean singly) {
        this.segment = segment;
        this.rows = segment.rows();
        this.order = order;
        this.pattern = pattern;
        this.seed = seed;
        this.singly = singly;
        this.window = seed.window();
        this.straight = Sieve.fits(segment, pattern, window);
        this.sieve = Sieve.of(rows, pattern, seed);
        this.accept = 1L << window.to();
        this.inside = (accept << 1) - (1L << window.from());
    }

    /**
     * Walks.
     *
     * @param worth what it may cost, in nanoseconds
     * @return what is left of that; below zero where it was not enough, and then nothing can be said
     */
    double within(double worth) {
        budget = worth;
        down(0, order.size(), 0, pattern.closed(1L << window.from()) & inside);
        return budget;
    }

    /** What it is thought to cost, in nanoseconds, where the window can stand at the beginning of a row and further on both together. */
    double foreseen() {
        return seed.finding();
    }

    /** The places found, in the order of the order. */
    Places found() {
        return found;
    }

    private void down(int from, int to, int depth, long states) {
        if (from == to || budget < 0) {
            return;
        }
        boolean accepts = (states & accept) != 0;
        if (accepts && !window.toEnd()) {
            take(from, to);
            return;
        }
        long wanted = wanted(states);
        double looking = (to - from) * (straight ? Cost.SIEVE : Cost.LOOK);
        if (depth == order.depth() || looking <= Cost.dividing(to - from, Long.bitCount(wanted))) {
            budget -= looking;
            look(from, to);
        } else {
            divide(from, to, depth, states, wanted);
        }
    }

    private void look(int from, int to) {
        if (straight) {
            sieve.pass(order, from, to, found);
        } else {
            take(from, to);
        }
    }

    /** Ranges of rows that lie together, too many to be named one by one: beginning and end of each. */
    Places stretches() {
        return stretches;
    }

    private void take(int from, int to) {
        if (!singly && to - from >= LONG && order instanceof Order.Beginnings) {
            stretches.add(from);
            stretches.add(to);
            return;
        }
        budget -= (to - from) * Cost.TAKE;
        for (int i = from; i < to && budget >= 0; i++) {
            int place = order.place(i);
            if (seed.canBeginAt(Order.inRow(place))) {
                found.add(place);
            }
        }
    }

    private void divide(int from, int to, int depth, long states, long wanted) {
        budget -= Cost.dividing(to - from, Long.bitCount(wanted));
        int rest = from;
        if ((states & accept) != 0) {
            rest = bound(from, to, depth, Codes.END);
            take(from, rest);
        }
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
        if ((segment.slices().present() & OPEN) != 0) {
            divideAll(bound(rest, to, depth, Codes.FIRST_SET - 1), to, depth, states);
        }
    }

    private void divideAll(int from, int to, int depth, long states) {
        int rest = from;
        while (rest < to && budget >= 0) {
            int code = code(rest, depth);
            int next = gallop(rest, to, depth, code);
            step(rest, next, depth, states, code);
            rest = next;
        }
    }

    private void step(int from, int to, int depth, long states, int code) {
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
        return wanted & segment.slices().present();
    }

    private int code(int i, int depth) {
        int place = order.place(i);
        return rows.code(Order.row(place), Order.inRow(place) + depth);
    }

    /** The first of a range whose code at a depth is above {@code code}, near the beginning. */
    private int gallop(int from, int to, int depth, int code) {
        int step = 16;
        int low = from;
        while (low + step < to && code(low + step, depth) <= code) {
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
            if (code(middle, depth) <= code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
