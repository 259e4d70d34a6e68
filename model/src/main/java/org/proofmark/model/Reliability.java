package org.proofmark.model;

/** Reliability of a source after the Admiralty code. F is "cannot be judged", which is not the worst. */
public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    F;

    /** Place in the order of preference, 0 first: A, B, C, then F (nothing is known against it), then D, E. */
    int preference() {
        return switch (this) {
            case A -> 0;
            case B -> 1;
            case C -> 2;
            case F -> 3;
            case D -> 4;
            case E -> 5;
        };
    }
}
