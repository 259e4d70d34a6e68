package org.proofmark.model;

/** Whether a holder or document claims an identification, an examiner made it, or the identification aid proposes it. */
public enum IdentificationBasis implements Term {
    CLAIMED,
    IDENTIFIED,
    /** Worked out from marks and features; a person has not said so, and whatever a person says goes before it. */
    PROPOSED
}
