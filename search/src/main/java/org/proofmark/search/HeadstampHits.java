package org.proofmark.search;

import java.util.List;

/**
 * Which headstamps were found.
 *
 * @param count how many marks, exactly
 * @param best the best of them, best first
 */
public record HeadstampHits(long count, List<HeadstampHit> best) {
    public HeadstampHits {
        best = List.copyOf(best);
    }
}
