package org.proofmark.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.MarkView;
import org.proofmark.model.Sighting;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Verdict;
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
 * @param answers the sightings that count, one for each account that answered, the preferred one first; none: open
 */
public record Alert(
        SubjectView watch,
        SubjectView item,
        @Nullable SubjectView recovery,
        @Nullable MarkView mark,
        @Nullable Hit hit,
        Instant recorded,
        List<Statement> answers) {

    public Alert {
        answers = List.copyOf(answers);
    }

    /** Whether nobody answered. */
    public boolean isOpen() {
        return answers.isEmpty();
    }

    /** What each account answered, the preferred answer first. */
    public List<Given> given() {
        return answers.stream().map(Given::of).toList();
    }

    /** Whether two of the answers differ. */
    public boolean isContested() {
        return given().stream().map(Given::verdict).distinct().count() > 1;
    }

    /** The strictest handling of what a line about this alert tells, its answers included. */
    public Handling handling() {
        return answers.stream()
                .map(s -> s.envelope().handling())
                .reduce(watch.handling().join(item.handling()), Handling::join);
    }

    /** Whether anything of it is made up. */
    public boolean synthetic() {
        return watch.synthetic()
                || item.synthetic()
                || answers.stream().anyMatch(s -> s.envelope().synthetic());
    }

    /** What one account answered. */
    public record Given(
            String account, Verdict verdict, @Nullable String reason, Instant recorded) {
        static Given of(Statement statement) {
            Sighting sighting = (Sighting) statement.payload();
            return new Given(
                    statement.envelope().author().account(),
                    sighting.verdict(),
                    sighting.reason(),
                    statement.envelope().recordedAt());
        }

        Map<String, Object> tree() {
            Map<String, Object> tree = new TreeMap<>();
            tree.put("account", account);
            tree.put("verdict", verdict.term());
            tree.put("recorded", recorded.toString());
            if (reason != null) {
                tree.put("reason", reason);
            }
            return tree;
        }
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
        tree.put("answers", given().stream().map(Given::tree).toList());
        return tree;
    }
}
