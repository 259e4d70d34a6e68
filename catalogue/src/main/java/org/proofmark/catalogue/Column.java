package org.proofmark.catalogue;

import org.proofmark.model.Term;

/** The columns of a catalogue file, in their order. */
public enum Column implements Term {
    ID,
    KIND,
    NAME,
    /** {@code text [language, kind] | …} */
    ALIASES,
    /** {@code kind: target [when] | …} */
    RELATIONS,
    YEARS,
    /** {@code kind: text | …} */
    FEATURES,
    /** {@code text | …} */
    CAVEATS,
    SOURCE,
    CERTAINTY,
    /** known (where empty), proposed, or correction. */
    STATUS,
    /** Account of whoever added or corrected the line. */
    BY,
    AT
}
