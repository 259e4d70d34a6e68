package org.proofmark.catalogue;

import org.proofmark.model.Term;

/** Whether an entry counts. */
public enum Status implements Term {
    /** Part of the catalogue. */
    KNOWN,
    /** Somebody proposes it; it can be looked at and never counts as known. */
    PROPOSED,
    /** Replaces fields of the entry with its id. */
    CORRECTION
}
