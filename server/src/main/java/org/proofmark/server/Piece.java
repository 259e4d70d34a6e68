package org.proofmark.server;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a reading that was found, and how it goes with what was searched for.
 *
 * @param text as it stands in the reading; empty where a character is missing
 * @param fit how it goes
 * @param said the same in words, for those who do not see how it is set; null where nothing is to be said
 */
public record Piece(String text, Fit fit, @Nullable String said) {

    /** How a stretch of a reading goes with what was searched for. */
    public enum Fit {
        /** The same signs, read with certainty on both sides. */
        SAME,
        /** The same signs, written otherwise. */
        SPELT,
        /** One side leaves it open. */
        UNSURE,
        /** Read otherwise, put in, written twice or the other way round. */
        WRONG,
        /** A sign that was searched for and is not there. */
        MISSING,
        /** Not a part of what was searched for. */
        OUTSIDE;

        /** Its name in messages and style sheets. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
