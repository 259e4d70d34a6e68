package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/**
 * What an item is held to be. A raw reading, a normalised reading and an identification are three things; this is the third.
 *
 * @param country the state of manufacture at the time of manufacture
 * @param year when it was made
 * @param basis claimed by a holder or document, identified by an examiner, or proposed by the identification aid
 * @param grounds on what the identification rests, in words
 */
public record Identification(
        @Nullable String model,
        @Nullable String maker,
        @Nullable String country,
        @Nullable ImpreciseDate year,
        @Nullable String calibre,
        @Nullable IdentificationBasis basis,
        @Nullable String grounds)
        implements Payload {
    public Identification {
        if (model == null && maker == null && country == null && year == null && calibre == null) {
            throw new InvalidRecordException(
                    "The identification states nothing.", "Give a model, maker, country, year or calibre.");
        }
        Checks.length("model", model);
        Checks.length("maker", maker);
        Checks.length("country", country);
    }
}
