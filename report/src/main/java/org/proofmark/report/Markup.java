package org.proofmark.report;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A piece of well-formed XML that is also valid HTML 5. Only this package makes one, and only from {@link Escape escaped} text and {@link Tag}s, so
 * whatever is a {@code Markup} may be put into a page as it is.
 */
public final class Markup {
    /** Nothing at all. */
    public static final Markup EMPTY = new Markup("");

    private final String xml;

    private Markup(String xml) {
        this.xml = xml;
    }

    /** Foreign text, escaped. */
    public static Markup text(String text) {
        return new Markup(Escape.xml(text));
    }

    /** The pieces, one after another. */
    public static Markup join(Iterable<Markup> pieces) {
        return new Markup(StreamSupport.stream(pieces.spliterator(), false)
                .map(Markup::xml)
                .collect(Collectors.joining()));
    }

    /** Markup whose maker vouches for it; for the drawing and page code of this package alone. */
    static Markup trusted(String xml) {
        return new Markup(xml);
    }

    /** The markup as it goes into a file. */
    public String xml() {
        return xml;
    }

    /** This piece and another after it. */
    public Markup then(Markup other) {
        return new Markup(xml + other.xml);
    }

    @Override
    public String toString() {
        return xml;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Markup that && that.xml.equals(xml);
    }

    @Override
    public int hashCode() {
        return xml.hashCode();
    }
}
