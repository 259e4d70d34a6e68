package org.proofmark.store;

import java.util.List;
import org.proofmark.model.MarkView;
import org.proofmark.model.SubjectView;
import org.proofmark.search.Hit;

/**
 * What a search for a mark found in a dossier.
 *
 * @param count how many marks, exactly
 * @param best the best of them, best first
 */
public record MarkAnswer(long count, List<Found> best) {
    public MarkAnswer {
        best = List.copyOf(best);
    }

    /**
     * A mark that was found.
     *
     * @param item what it is on
     * @param mark the mark
     * @param hit how it fits
     */
    public record Found(SubjectView item, MarkView mark, Hit hit) {}
}
