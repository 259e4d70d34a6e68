package org.proofmark.model;

/** How a mark was applied, or altered, in a coarse vocabulary. */
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
    UNKNOWN,
    /** Altered: filed or ground off. */
    GROUND_OFF,
    /** Altered: struck, punched or scratched over. */
    STRUCK_OVER,
    /** Altered: filled or painted over. */
    COVERED,
    /** Altered: drilled or cut away. */
    CUT_AWAY;

    /** Whether it says how a mark was altered, and nothing of how it was applied. */
    public boolean isAlteration() {
        return compareTo(UNKNOWN) > 0;
    }
}
