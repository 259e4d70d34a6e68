package org.proofmark.model;

/** Whether a holder or document claims an identification, or an examiner made it. */
public enum IdentificationBasis implements Term {
    CLAIMED,
    IDENTIFIED
}
