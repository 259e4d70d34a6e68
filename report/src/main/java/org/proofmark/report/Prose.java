package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text under construction, in four voices that a reader (and a test) can tell apart: words of the report itself, numbers with
 * their rows ({@link #add} of a figure), what records say in their own words, and what a method was set to.
 */
final class Prose {
    private final List<Markup> pieces = new ArrayList<>();

    /** Words of the report; no number about the dossier stands in them. */
    Prose text(String words) {
        return add(Markup.text(words));
    }

    /** Finished markup, such as a figure. */
    Prose add(Markup markup) {
        pieces.add(markup);
        return this;
    }

    /** What records say: names, tags, dates, wordings. */
    Prose said(String words) {
        return add(quoted(words));
    }

    /** What a method was set to: a level, a threshold. */
    Prose set(String words) {
        return add(setting(words));
    }

    /** Words of a record, marked as such. */
    static Markup quoted(String words) {
        return Tag.of("span").with("class", "said").holding(words);
    }

    /** A setting of a method, marked as such. */
    static Markup setting(String words) {
        return Tag.of("span").with("class", "set").holding(words);
    }

    Markup markup() {
        return Markup.join(pieces);
    }

    Markup paragraph() {
        return Html.paragraph(markup());
    }

    Markup note() {
        return Html.note(markup());
    }
}
