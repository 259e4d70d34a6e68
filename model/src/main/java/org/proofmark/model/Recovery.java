package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/**
 * The event by which items came out of illicit hands, and the sampling unit of every comparison.
 *
 * @param name what the team calls it
 * @param date when
 * @param site the place as a subject, where it is recorded as one
 * @param place the place in words
 * @param region the region within the country
 * @param country the state it happened in, at the time
 * @param type what kind of event: cache, prison attack, checkpoint… (comparisons match on it)
 * @param recoveredBy the force or agency; never a private individual
 * @param recoveredFrom the group or circumstances; unknown unless a source says so
 * @param sampling how the documented items were chosen among those seen
 */
public record Recovery(
        @Nullable String name,
        @Nullable RecoveryKind kind,
        @Nullable ImpreciseDate date,
        @Nullable SubjectId site,
        @Nullable String place,
        @Nullable String region,
        @Nullable String country,
        @Nullable String type,
        @Nullable GeoPoint point,
        @Nullable String recoveredBy,
        @Nullable String recoveredFrom,
        @Nullable String legalBasis,
        @Nullable String sampling,
        @Nullable String description)
        implements Payload {
    public Recovery {
        Checks.length("name", name);
        Checks.length("description", description);
        if (name == null && date == null && place == null && country == null && site == null) {
            throw new InvalidRecordException(
                    "The recovery says neither what, when nor where.", "Give a name, a date or a place.");
        }
    }

    /** A recovery of which only name, date and country are stated. */
    public static Recovery of(String name, @Nullable ImpreciseDate date, @Nullable String country) {
        return new Recovery(name, null, date, null, null, null, country, null, null, null, null, null, null, null);
    }
}
