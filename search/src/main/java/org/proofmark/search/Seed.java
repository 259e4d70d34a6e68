package org.proofmark.search;

/**
 * A window of a pattern that is looked up, as what it fits is rare enough to be looked at one by one.
 *
 * @param window the places
 * @param inBeginnings whether it can stand at the beginning of a row
 * @param inRests whether it can stand further on
 * @param first the first place of a row where it can begin
 * @param last the last
 * @param finding what finding its places is thought to take, in nanoseconds
 * @param looking what looking at their rows is thought to take on top
 * @param places how many places it is thought to be found at
 */
record Seed(
        Window window,
        boolean inBeginnings,
        boolean inRests,
        int first,
        int last,
        double finding,
        double looking,
        double places) {
    /** What looking it up is thought to take, in nanoseconds. */
    double cost() {
        return finding + looking;
    }

    /**
     * The same where only those rows are looked at in which another seed is found, too.
     *
     * @param rows how many rows there are
     */
    double costWith(Seed other, int rows) {
        return finding
                + other.finding
                + (places + other.places) * (Cost.TAKE + Cost.MEET)
                + looking * Math.min(1, other.places / rows);
    }

    boolean canBeginAt(int place) {
        return first <= place && place <= last;
    }
}
