package org.proofmark.link;

import org.jspecify.annotations.Nullable;
import org.proofmark.model.DocumentKind;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Term;
import org.proofmark.model.Truth;
import org.proofmark.notation.Folding;

/**
 * What linkage keeps of a document.
 *
 * @param number as written
 * @param text the number folded by value; null where none is stated
 * @param issuer levelled; null where none is stated
 */
record Paper(
        SubjectId id,
        DocumentKind kind,
        @Nullable String number,
        @Nullable String text,
        @Nullable String issuer,
        @Nullable ImpreciseDate date) {

    static Paper of(SubjectView view) {
        String kind = view.value("kind");
        String number = view.value("number");
        String text = number == null ? "" : Folding.text(number);
        String date = view.value("date");
        return new Paper(
                view.id(),
                kind == null ? DocumentKind.OTHER : Term.parse(DocumentKind.class, kind),
                number,
                text.isEmpty() ? null : text,
                FieldText.of(view.value("issuer")),
                date == null ? null : ImpreciseDate.parse(date));
    }

    /** Whether the dates do not contradict. */
    boolean fits(Paper other) {
        return date == null || other.date == null || date.overlaps(other.date) != Truth.FALSE;
    }

    /** Whether both are of one known day. */
    boolean sameDay(Paper other) {
        return date != null
                && other.date != null
                && date.earliest() != null
                && date.earliest().equals(date.latest())
                && date.earliest().equals(other.date.earliest())
                && date.earliest().equals(other.date.latest());
    }

    /** The end-user certificate; the document, where no kind is stated. */
    String words() {
        return kind == DocumentKind.OTHER ? "document" : kind.words();
    }
}
