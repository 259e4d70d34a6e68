package org.proofmark.model;

/**
 * The answer to a question that the data may be unable to decide; logic after Kleene (strong, three-valued).
 *
 * <p>UNKNOWN means "either could be so". A compound answer is UNKNOWN only where the unknown part could tip it:
 * {@code FALSE.and(UNKNOWN)} is FALSE.
 */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    /** TRUE or FALSE for a decided answer. */
    public static Truth of(boolean decided) {
        return decided ? TRUE : FALSE;
    }

    /** Both hold: the weaker of the two answers. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** At least one holds: the stronger of the two answers. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The opposite; what is UNKNOWN stays UNKNOWN. */
    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
