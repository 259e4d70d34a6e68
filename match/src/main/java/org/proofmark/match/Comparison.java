package org.proofmark.match;

import java.util.List;

/**
 * How two different values of a field are alike, in graded levels. Equal values never come here. One for each thread.
 */
interface Comparison {
    /** The level of two different values, from 0. */
    int level(int first, int second);

    /** What the levels are called, in the order of their numbers; the last is "different". */
    List<String> levels();

    /** From this level on values are of different things, as far as one can tell; rows of one thing are seldom there. */
    default int firstDifferent() {
        return levels().size() - 1;
    }

    /** Whether the {@link Signs} of a text of this length tell something of its levels. */
    default boolean tells(int length) {
        return false;
    }

    /**
     * Which levels are possible, as bits, where the signs tell something.
     *
     * @param apart so many edits at least lie between two texts
     * @param longer how many signs the longer one has
     * @param within whether the longer one may hold the shorter one
     */
    default int possible(int apart, int longer, boolean within) {
        return -1;
    }
}
