package org.proofmark.search;

import org.jspecify.annotations.Nullable;
import org.proofmark.notation.HeadstampPart.Entry;

/**
 * Two entries of headstamps that lie on one another.
 *
 * @param asked what was asked for; null where nothing was
 * @param stored what is stored; null where nothing is
 * @param otherSide whether they were read from opposite sides
 * @param score what this pair adds, in bits; 0 where one is nothing
 */
public record EntryPair(@Nullable Entry asked, @Nullable Entry stored, Fit fit, boolean otherSide, double score) {

    /** How well they fit, best first. */
    public enum Fit {
        /** One string fits both. */
        AS_WRITTEN,
        /** One string fits both when case, script digits, look-alikes and separators are levelled. */
        LEVELLED,
        /** All but one sign. */
        MISREAD
    }
}
