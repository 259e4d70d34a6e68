package org.proofmark.model;

/** Where a trace request stands (ITI, paragraphs on tracing). */
public enum TraceState implements Term {
    DRAFT,
    SENT,
    ACKNOWLEDGED,
    MORE_INFORMATION_ASKED,
    PARTIAL,
    COMPLETE,
    REFUSED,
    DELAYED,
    CLOSED_NO_REPLY
}
