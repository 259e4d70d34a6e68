package org.proofmark.model;

/** Who may see a record, widest circle first. What is derived from several records is handled as the strictest of them. */
public enum Handling implements Term {
    PUBLIC,
    INTERNAL,
    RESTRICTED,
    CONFIDENTIAL;

    /** The stricter of the two. */
    public Handling join(Handling other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether a reader cleared for {@code clearance} may see something handled so. */
    public boolean visibleTo(Handling clearance) {
        return compareTo(clearance) <= 0;
    }
}
