package org.proofmark.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkView;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectView;
import org.proofmark.notation.Reading;
import org.proofmark.search.Hit;
import org.proofmark.store.MarkAnswer;

/**
 * What a {@link MarkSearch} found.
 *
 * @param wanted what was searched for
 * @param question what to ask back; null: nothing
 * @param total how many marks fit the reading, exactly, whatever their type and item
 * @param ofBestAlone whether {@code count} is of the {@link MarkSearch#MOST} best alone: there are more, and none of those was looked at
 * @param count how many marks pass type and filter, too
 * @param best the best of these, best first
 */
public record MarksFound(
        Reading wanted, @Nullable String question, long total, boolean ofBestAlone, long count, List<Found> best) {
    public MarksFound {
        best = List.copyOf(best);
    }

    /**
     * A mark that was found.
     *
     * @param item what it is on
     * @param recovery where that came from; null where this is not stated or may not be seen
     */
    public record Found(
            SubjectView item,
            MarkView mark,
            Hit hit,
            @Nullable SubjectView recovery) {
        static Found of(MarkAnswer.Found found, Snapshot snapshot) {
            return new Found(found.item(), found.mark(), found.hit(), FoundItem.recovery(found.item(), snapshot));
        }
    }

    /** For other programs, as docs/api.md describes it. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("count", count);
        tree.put("total", total);
        tree.put("understood", wanted.describe());
        if (ofBestAlone) {
            tree.put("ofBest", MarkSearch.MOST);
        }
        if (question != null) {
            tree.put("question", question);
        }
        tree.put("hits", best.stream().map(MarksFound::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Found found) {
        Map<String, Object> tree = FoundItem.tree(found.item(), found.mark(), found.recovery());
        tree.put("misreads", found.hit().misreads());
        tree.put("bits", Math.round(found.hit().score() * 10) / 10.0);
        return tree;
    }
}
