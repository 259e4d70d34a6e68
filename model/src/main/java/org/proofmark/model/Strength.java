package org.proofmark.model;

/** Words for the strength of a finding, weakest first. There is no word for proof. */
public enum Strength implements Term {
    OBSERVED,
    CONSISTENT_WITH,
    INDICATES,
    STRONGLY_INDICATES,
    CANNOT_BE_SAID
}
