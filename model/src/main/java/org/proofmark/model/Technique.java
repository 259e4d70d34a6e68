package org.proofmark.model;

/** How a mark was applied, in a coarse vocabulary. */
public enum Technique implements Term {
    STAMPED,
    ROLL_STAMPED,
    DOT_PEEN,
    ENGRAVED,
    LASER,
    CAST,
    PAINTED,
    PRINTED,
    HANDWRITTEN,
    UNKNOWN
}
