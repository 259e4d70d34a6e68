package org.proofmark.match;

import java.util.Locale;

/** What a column is. It decides how two of its values are compared and which blocks they make. */
public enum FieldKind {
    /** A given name. */
    GIVEN_NAME,
    /** A family name. */
    SURNAME,
    /** A whole name of several words, of a person or anything else. */
    NAME,
    /** A day, as {@code 1947-08-06}, {@code 19470806} or {@code 06/08/1947}. */
    DATE,
    /** A day on which a thing was found, seen or taken down, as {@link #DATE}: not of the thing itself. */
    OCCASION,
    /** A number that identifies: file number, insurance number. */
    CODE,
    /** The number that is marked on an item. Numbers may follow each other, and be misread. */
    SERIAL,
    /** A quantity. */
    NUMBER,
    /** One of few values. */
    CATEGORY,
    /** A postal code. */
    POSTCODE,
    /** A place or a line of an address. */
    PLACE,
    /** An e-mail address. */
    EMAIL,
    /** A title, product name or list of names: some words. */
    TITLE,
    /** A description: many words. */
    TEXT;

    /** The word for it in a specification. */
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isDay() {
        return this == DATE || this == OCCASION;
    }

    /** Whether it says where or when a thing was, and not what it is: it may be moved. */
    boolean isOfPlace() {
        return this == PLACE || this == POSTCODE || this == OCCASION;
    }

    /** Whether the same may go by several names. */
    boolean isNamed() {
        return this == NAME || this == TITLE || this == CATEGORY;
    }

    boolean isWords() {
        return this == NAME || this == TITLE || this == TEXT;
    }
}
