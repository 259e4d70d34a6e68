package org.proofmark.search;

/**
 * Neighbouring places of a pattern, without a gap between them.
 *
 * @param from the first place
 * @param to the place after the last
 * @param toEnd whether the row must end behind them
 */
record Window(int from, int to, boolean toEnd) {
    /** Whether the two have no place in common. */
    boolean isApartFrom(Window other) {
        return to <= other.from || other.to <= from;
    }
}
