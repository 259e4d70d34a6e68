package org.proofmark.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Filter;
import org.proofmark.model.MarkState;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Truth;
import org.proofmark.notation.Headstamp;
import org.proofmark.search.HeadstampQuestion;
import org.proofmark.store.Dossier;
import org.proofmark.store.HeadstampAnswer;

/**
 * A search for headstamps as people and programs ask for it: by command, page and HTTP.
 *
 * @param headstamp what can be read, in any orientation
 * @param misreads how many misreads are allowed on top, 0 or 1
 * @param state only marks in this state; null: in any
 * @param filter only marks on items of which this holds; null: on all
 * @param limit how many marks to name, the best first
 */
public record HeadstampSearch(
        Headstamp headstamp,
        int misreads,
        @Nullable MarkState state,
        @Nullable Filter filter,
        int limit) {

    /**
     * Searches a dossier as a snapshot of it sees it. A filter is asked of the {@link MarkSearch#MOST} best headstamps.
     *
     * @throws IllegalArgumentException where more misreads are allowed than one, or an entry has more than 60 places
     */
    public HeadstampsFound in(Dossier dossier, Snapshot snapshot) {
        int named = filter == null ? Math.min(limit, MarkSearch.MOST) : MarkSearch.MOST;
        HeadstampAnswer answer = dossier.search(snapshot, new HeadstampQuestion(headstamp, misreads, named), state);
        List<HeadstampsFound.Found> passing = answer.best().stream()
                .map(found -> HeadstampsFound.Found.of(found, snapshot))
                .filter(this::passes)
                .toList();
        return new HeadstampsFound(
                headstamp,
                answer.count(),
                filter != null && answer.count() > MarkSearch.MOST,
                filter == null ? answer.count() : passing.size(),
                passing.subList(0, Math.min(passing.size(), limit)),
                answer.unplaced());
    }

    private boolean passes(HeadstampsFound.Found found) {
        return filter == null || filter.test(found.item(), found.recovery()) == Truth.TRUE;
    }
}
