package org.proofmark.model;

/** How an item came to be, as far as it is recorded; never explained. */
public enum Making implements Term {
    INDUSTRIAL,
    CRAFT,
    CONVERTED,
    DEACTIVATED,
    REACTIVATED,
    UNKNOWN
}
