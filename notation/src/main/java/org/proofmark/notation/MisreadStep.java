package org.proofmark.notation;

/**
 * One step of the best alignment of two readings.
 *
 * @param kind what happened
 * @param ofQuery the cells of the query that the step takes, in notation; may be empty
 * @param ofStored the cells of the other reading that it takes; may be empty
 * @param words the step in English: {@code ‘8’ read as ‘B’}
 * @param bits what it adds to the score
 */
public record MisreadStep(Kind kind, String ofQuery, String ofStored, String words, double bits) {

    /** What a step is. */
    public enum Kind {
        /** The same characters, read with certainty. */
        AGREES,
        /** What one reading leaves open fits the other. */
        FITS,
        /** The same character in another case or script, or another separator. */
        SPELT,
        /** One character taken for another. */
        MISREAD,
        /** A character of the query that the other reading has not. */
        LEFT_OUT,
        /** A character of the other reading that the query has not. */
        PUT_IN,
        /** One character against two equal ones. */
        DOUBLED,
        /** Two equal characters against one. */
        UNDOUBLED,
        /** Two neighbours the other way round. */
        TRANSPOSED,
        /** A part at a separator, or the letters before the figures, handed on by one side only. */
        CUT,
        /** Characters under a gap of unknown length. */
        IN_GAP,
        /** How rare marks of this length are. */
        LENGTH,
        /** How often this very text is known to occur. */
        REPEATED
    }
}
