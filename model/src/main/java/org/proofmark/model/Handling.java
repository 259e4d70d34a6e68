package org.proofmark.model;

/** Who may see a record, widest circle first. What is derived from several records is handled as the strictest of them. */
public enum Handling implements Term {
    PUBLIC(0),
    INTERNAL(1),
    RESTRICTED(2),
    CONFIDENTIAL(3);

    private final int level;

    Handling(int level) {
        this.level = level;
    }

    /** Its number in stored views: 0 public to 3 confidential. */
    public int level() {
        return level;
    }

    /** The handling with a number; throws {@link InvalidRecordException} for none. */
    public static Handling ofLevel(int level) {
        for (Handling handling : values()) {
            if (handling.level == level) {
                return handling;
            }
        }
        throw new InvalidRecordException(
                "There is no handling with the number " + level + ".", "Numbers run from 0 to 3.");
    }

    /** The stricter of the two. */
    public Handling join(Handling other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether a reader cleared for {@code clearance} may see something handled so. */
    public boolean visibleTo(Handling clearance) {
        return compareTo(clearance) <= 0;
    }
}
