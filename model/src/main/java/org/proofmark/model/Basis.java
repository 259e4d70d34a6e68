package org.proofmark.model;

/** Which quantity a number is: what somebody claims, what was seen, counted and recorded, or sampled. Kept apart for ever. */
public enum Basis implements Term {
    CLAIMED,
    OBSERVED,
    DOCUMENTED,
    SAMPLED
}
