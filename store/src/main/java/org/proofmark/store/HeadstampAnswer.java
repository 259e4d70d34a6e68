package org.proofmark.store;

import java.util.List;
import org.proofmark.model.MarkView;
import org.proofmark.model.SubjectView;
import org.proofmark.search.HeadstampHit;

/**
 * What a search for a headstamp found in a dossier.
 *
 * @param count how many marks, exactly
 * @param best the best of them, best first
 * @param unplaced how many headstamps were written down without clock positions, and so not compared
 */
public record HeadstampAnswer(long count, List<Found> best, long unplaced) {
    public HeadstampAnswer {
        best = List.copyOf(best);
    }

    /**
     * A headstamp that was found.
     *
     * @param item what it is on
     * @param mark the mark
     * @param hit how it fits
     */
    public record Found(SubjectView item, MarkView mark, HeadstampHit hit) {}
}
