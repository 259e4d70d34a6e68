package org.proofmark.search;

import org.proofmark.notation.Reading;

/**
 * What is asked of the index.
 *
 * @param reading what can be read; {@code *} stands for any signs, as everywhere in the notation
 * @param misreads how many misreads are allowed on top, 0 to 2: a sign taken for another, left out, put in, or two neighbours
 *     turned round
 * @param limit how many marks to name, the best first, 1 to 1,000; all are counted
 */
public record Question(Reading reading, int misreads, int limit) {
    public static final int MOST_MISREADS = 2;

    public Question {
        if (misreads < 0 || misreads > MOST_MISREADS) {
            throw new IllegalArgumentException(misreads + " misreads cannot be searched for. Use 0, 1 or 2.");
        }
        if (limit < 1 || limit > Found.KEPT) {
            throw new IllegalArgumentException("No " + limit + " marks can be named. Use 1 to " + Found.KEPT + ".");
        }
    }
}
