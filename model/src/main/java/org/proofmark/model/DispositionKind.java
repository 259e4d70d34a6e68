package org.proofmark.model;

/** What became of an item after its recovery. */
public enum DispositionKind implements Term {
    RETURNED,
    STORED,
    DESTROYED,
    MARKED,
    RETAINED_AS_EVIDENCE,
    UNKNOWN
}
