package org.proofmark.model;

/** What became of a mark. Not examined is not absent. */
public enum MarkState implements Term {
    READ,
    ILLEGIBLE,
    ABSENT,
    NOT_EXAMINED,
    REMOVED,
    OVER_STAMPED
}
