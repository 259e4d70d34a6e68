package org.proofmark.exchange;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkView;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectView;
import org.proofmark.search.Hit;

/**
 * An item that came under a {@link org.proofmark.model.Watch}. It stays open until a person answers, and opens again if the answer is
 * taken back; whether the item was there before the watch makes no difference.
 *
 * @param watch whose alert it is
 * @param item what came under it
 * @param recovery where that came from; null where this is not stated or may not be seen
 * @param mark the mark that fits; null where the watch asks for none
 * @param hit how it fits; null where the watch asks for none
 * @param recorded when the newest record about the item that the reader may see was made
 * @param answer the sighting that counts; null: open
 */
public record Alert(
        SubjectView watch,
        SubjectView item,
        @Nullable SubjectView recovery,
        @Nullable MarkView mark,
        @Nullable Hit hit,
        Instant recorded,
        @Nullable Statement answer) {

    /** Whether nobody answered. */
    public boolean isOpen() {
        return answer == null;
    }

    /** Why the item came under the watch, in words. */
    public String why() {
        String filter = watch.value("filter");
        String holds = filter == null ? "" : filter + " holds";
        if (mark == null || hit == null) {
            return holds;
        }
        String misreads = hit.misreads() == 0
                ? ""
                : hit.misreads() == 1 ? " with one misread" : " with " + hit.misreads() + " misreads";
        String fits = String.format(
                Locale.ROOT,
                "%s %s fits %s%s, %.0f bits",
                mark.type().words(),
                mark.reading(),
                watch.value("reading"),
                misreads,
                hit.score());
        return holds.isEmpty() ? fits : fits + "; " + holds;
    }

    /** For other programs. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>(FoundItem.tree(item, mark, recovery));
        tree.put("watch", watch.id().toString());
        tree.put("watchName", watch.label());
        tree.put("why", why());
        tree.put("recorded", recorded.toString());
        tree.put("open", isOpen());
        return tree;
    }
}
