package org.proofmark.search;

import java.util.List;

/**
 * What was found.
 *
 * @param count how many marks, exactly
 * @param best the best of them, best first
 */
public record Hits(long count, List<Hit> best) {
    public Hits {
        best = List.copyOf(best);
    }
}
