package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/**
 * A number as a source gives it, about a recovery or anything else: weapons documented, cartridges claimed, a share.
 *
 * @param measure what is counted or measured, like {@code weapons} or {@code share of Type 68 among weapons}
 * @param basis claimed, observed, documented or sampled: kept apart, never overwritten by one another
 * @param low smallest value the wording allows; null: no lower bound
 * @param high largest value the wording allows; null: no upper bound
 * @param unit {@code count}, {@code percent}, {@code days}…
 * @param wording the words of the source, like "more than 13,000"
 */
public record Claim(
        String measure,
        @Nullable Basis basis,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String unit,
        @Nullable String wording)
        implements Payload {
    public Claim {
        Checks.text("measure of the claim", measure);
        Checks.length("wording", wording);
        if (low == null && high == null && wording == null) {
            throw new InvalidRecordException("The claim gives no number and no wording.", "Give at least one of them.");
        }
        if (low != null && high != null && low > high) {
            throw new InvalidRecordException(
                    "The claim runs from " + low + " to " + high + ".", "Swap the two bounds.");
        }
    }

    /** An exact number. */
    public static Claim exact(String measure, Basis basis, double value, String unit) {
        return new Claim(measure, basis, value, value, unit, null);
    }

    @Override
    public String facet() {
        return measure + (basis == null ? "" : "/" + basis.term());
    }
}
