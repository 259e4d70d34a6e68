package org.proofmark.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkView;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectView;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.HeadstampPart.Entry;
import org.proofmark.search.EntryPair;
import org.proofmark.search.HeadstampHit;
import org.proofmark.store.HeadstampAnswer;

/**
 * What a {@link HeadstampSearch} found.
 *
 * @param asked what was searched for
 * @param total how many headstamps fit, exactly, whatever their item
 * @param ofBestAlone whether {@code count} is of the {@link MarkSearch#MOST} best alone: there are more, and none of those was looked at
 * @param count how many pass the filter, too
 * @param best the best of these, best first
 * @param unplaced how many could not be compared, for no positions were written down
 */
public record HeadstampsFound(
        Headstamp asked, long total, boolean ofBestAlone, long count, List<Found> best, long unplaced) {
    public HeadstampsFound {
        best = List.copyOf(best);
    }

    /**
     * A headstamp that was found.
     *
     * @param item what it is on
     * @param recovery where that came from; null where this is not stated or may not be seen
     */
    public record Found(
            SubjectView item,
            MarkView mark,
            HeadstampHit hit,
            @Nullable SubjectView recovery) {
        static Found of(HeadstampAnswer.Found found, Snapshot snapshot) {
            return new Found(found.item(), found.mark(), found.hit(), FoundItem.recovery(found.item(), snapshot));
        }

        private Map<String, Object> tree() {
            Map<String, Object> tree = FoundItem.tree(item, mark, recovery);
            tree.put("bits", rounded(hit.score()));
            tree.put("misreads", hit.misreads());
            tree.put("asWritten", hit.asWritten());
            tree.put("turnedHours", hit.hours());
            tree.put("entries", hit.pairs().stream().map(HeadstampsFound::tree).toList());
            return tree;
        }
    }

    /** For other programs, as docs/api.md describes it. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("count", count);
        tree.put("total", total);
        tree.put("understood", asked.describe());
        tree.put("notCompared", unplaced);
        if (ofBestAlone) {
            tree.put("ofBest", MarkSearch.MOST);
        }
        tree.put("hits", best.stream().map(Found::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(EntryPair pair) {
        Map<String, Object> tree = new TreeMap<>();
        put(tree, "asked", pair.asked());
        put(tree, "stored", pair.stored());
        tree.put("fit", pair.fit().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("otherSide", pair.otherSide());
        tree.put("bits", rounded(pair.score()));
        tree.put("words", words(pair));
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Entry entry) {
        if (entry != null) {
            tree.put(name, entry.print());
        }
    }

    /** {@code 6=8(3) fits 9=83}. */
    public static String words(EntryPair pair) {
        Entry asked = pair.asked();
        Entry stored = pair.stored();
        String misread = pair.fit() == EntryPair.Fit.MISREAD ? ", by one misread" : "";
        if (asked == null || stored == null) {
            String there = asked != null
                    ? asked.print() + " may be nothing"
                    : "nothing was asked for where " + (stored == null ? "nothing" : stored.print()) + " is";
            return there + misread;
        }
        return asked.print() + " fits " + stored.print()
                + (pair.otherSide() ? " read from the other side" : "")
                + (pair.fit() == EntryPair.Fit.LEVELLED ? ", case, script and separators levelled" : "")
                + misread;
    }

    private static double rounded(double bits) {
        return Math.round(bits * 10) / 10.0;
    }
}
