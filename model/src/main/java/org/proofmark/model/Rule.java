package org.proofmark.model;

/** Why one statement is preferred to the next one. The first rule that tells two apart decides. */
public enum Rule implements Term {
    /** There is no other. */
    ONLY_ONE,
    /** A person decided so, by a record. */
    DECIDED,
    /** A person's statement goes before a proposal of the identification aid. */
    PERSON_FIRST,
    /** The team's own examination goes before any report. */
    OWN_EXAMINATION,
    /** More credible. */
    CREDIBILITY,
    /** From a more reliable source. */
    RELIABILITY,
    /** Stated later. */
    STATED_LATER,
    /** Nothing tells them apart; the smaller record id, so that every installation prefers the same one. */
    SMALLER_ID
}
