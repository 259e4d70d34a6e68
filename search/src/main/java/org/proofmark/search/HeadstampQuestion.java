package org.proofmark.search;

import org.proofmark.notation.Headstamp;

/**
 * What is asked of a {@link HeadstampIndex}.
 *
 * @param headstamp what can be read, in any orientation
 * @param misreads how many misreads are allowed in all entries together, 0 or 1: a sign taken for another, left out, put in, or two
 *     neighbours turned round. Entries mostly have two or three signs: with two misreads anything would be found
 * @param limit how many marks to name, the best first, 1 to 1,000; all are counted
 */
public record HeadstampQuestion(Headstamp headstamp, int misreads, int limit) {
    public static final int MOST_MISREADS = 1;

    public HeadstampQuestion {
        if (misreads < 0 || misreads > MOST_MISREADS) {
            throw new IllegalArgumentException(
                    misreads + " misreads cannot be searched for in a headstamp. Use 0 or 1.");
        }
        if (limit < 1 || limit > Found.KEPT) {
            throw new IllegalArgumentException("No " + limit + " marks can be named. Use 1 to " + Found.KEPT + ".");
        }
    }
}
