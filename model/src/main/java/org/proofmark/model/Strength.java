package org.proofmark.model;

/** Words for the strength of a finding, weakest first. There is no word for proof. */
public enum Strength implements Term {
    /** A fact without any link. */
    OBSERVED,
    /** One class of link, statistical or physical. */
    CONSISTENT_WITH,
    /** One that would hardly come about by chance, or was verified. */
    INDICATES,
    /** Two independent classes, and without any one item it would still be indicated. */
    STRONGLY_INDICATES,
    /** What was documented does not carry an answer. */
    CANNOT_BE_SAID
}
