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
}
