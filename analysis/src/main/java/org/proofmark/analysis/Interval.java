package org.proofmark.analysis;

/**
 * An interval estimate.
 *
 * @param low lower bound
 * @param high upper bound
 * @param level nominal coverage, such as 0.95
 * @param method how it was made, in words for print
 */
public record Interval(double low, double high, double level, String method) {
    /** Whether a value lies within the bounds. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
