package org.proofmark.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Filter;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Truth;
import org.proofmark.notation.Reading;
import org.proofmark.notation.SignQuestion;
import org.proofmark.search.Question;
import org.proofmark.store.Dossier;
import org.proofmark.store.MarkAnswer;

/**
 * A search for marks as people and programs ask for it: by command, page and HTTP.
 *
 * @param text what was typed
 * @param way how it is meant
 * @param misreads how many misreads are allowed on top, 0 to 2
 * @param type only marks of this type; null: of any
 * @param state only marks in this state; null: in any
 * @param filter only marks on items of which this holds; null: on all
 * @param limit how many marks to name, the best first
 */
public record MarkSearch(
        String text,
        Way way,
        int misreads,
        @Nullable MarkType type,
        @Nullable MarkState state,
        @Nullable Filter filter,
        int limit) {

    /** A filter is asked of so many marks at most, the best; more are never named. */
    public static final int MOST = 1000;

    /** How a text is meant. */
    public enum Way {
        /** Letter for letter, the whole mark. */
        WHOLE,
        /** Letter for letter, anywhere in the mark. */
        PART,
        /** In mark notation, the whole mark. */
        PATTERN
    }

    /** What is searched for; throws {@link org.proofmark.notation.NotationException}. */
    public Reading wanted() {
        return way == Way.PATTERN ? Reading.parse(text) : Reading.literal(text);
    }

    /** What the index is asked: a part has anything on both sides. */
    public Reading asked() {
        return way == Way.PART ? Reading.parse("*" + Reading.escape(text) + "*") : wanted();
    }

    /** What to ask back where the text holds signs of the notation. */
    public Optional<String> question() {
        return way == Way.PATTERN
                ? SignQuestion.inPattern(text).map(SignQuestion::askOnObject)
                : SignQuestion.inLiteral(text).map(SignQuestion::askAsPattern);
    }

    /**
     * Searches a dossier as a snapshot of it sees it. Type, state and filter are asked of the {@link #MOST} best marks: of more, nobody
     * would look at the last.
     *
     * @throws IllegalArgumentException where the text is blank or the reading has more than 60 places
     */
    public MarksFound in(Dossier dossier, Snapshot snapshot) {
        Reading asked = asked();
        if (wanted().isBlank()) {
            throw new IllegalArgumentException("The reading is empty. Write what is read on the object.");
        }
        boolean narrowed = type != null || state != null || filter != null;
        int named = narrowed ? MOST : Math.min(limit, MOST);
        MarkAnswer answer = dossier.search(snapshot, new Question(asked, misreads, named), () -> false);
        List<MarksFound.Found> passing = answer.best().stream()
                .map(found -> MarksFound.Found.of(found, snapshot))
                .filter(this::passes)
                .toList();
        return new MarksFound(
                wanted(),
                question().orElse(null),
                answer.count(),
                narrowed && answer.count() > MOST,
                narrowed ? passing.size() : answer.count(),
                passing.subList(0, Math.min(passing.size(), limit)));
    }

    private boolean passes(MarksFound.Found found) {
        return (type == null || found.mark().type() == type)
                && (state == null || found.mark().state() == state)
                && (filter == null || filter.test(found.item(), found.recovery()) == Truth.TRUE);
    }
}
