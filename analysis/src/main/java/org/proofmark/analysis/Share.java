package org.proofmark.analysis;

/**
 * A share with its denominator. Pieces whose attributes are not all known are in no denominator.
 *
 * @param matching pieces that show the pattern
 * @param known pieces whose attributes are all known: the denominator
 * @param unknown pieces that cannot tell
 */
public record Share(long matching, long known, long unknown) {
    /** Matching over known; NaN where nothing is known. */
    public double value() {
        return known == 0 ? Double.NaN : (double) matching / known;
    }

    Share plus(Share other) {
        return new Share(matching + other.matching, known + other.known, unknown + other.unknown);
    }
}
