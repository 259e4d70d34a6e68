package org.proofmark.search;

/**
 * A window of a pattern that is looked up, as what it fits is rare enough to be looked at one by one.
 *
 * @param window the places
 * @param inBeginnings whether it can stand at the beginning of a row
 * @param inRests whether it can stand further on
 * @param first the first place of a row where it can begin
 * @param last the last
 * @param cost what looking it up is thought to take, in nanoseconds
 */
record Seed(Window window, boolean inBeginnings, boolean inRests, int first, int last, double cost) {
    boolean canBeginAt(int place) {
        return first <= place && place <= last;
    }
}
