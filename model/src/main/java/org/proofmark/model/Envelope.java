package org.proofmark.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The outside of a record: everything but what it says. Envelopes are what a dossier's logs hold; the payload lies apart
 * and is bound to its envelope by the commitment, so that it can be destroyed where law demands it and the log still holds.
 *
 * @param subject what the record is about
 * @param type which payload, as written ({@code item}, {@code mark}…)
 * @param schemaVersion version of the payload's fields when it was written
 * @param author who wrote it down
 * @param source the subject that states it; its own records say who that is and how it is graded
 * @param statedAt when the source stated it (null: not known)
 * @param recordedAt when it was written down, to the millisecond
 * @param batch the import or other action it belongs to (null: entered by itself)
 * @param supersedes the record that this one corrects
 * @param grade the grade of this one statement; null: the source's own grade holds
 * @param synthetic made up for an example or a test; everything derived from it says so
 * @param commitment HMAC-SHA-256 of the payload under a random salt, in hexadecimal
 */
public record Envelope(
        RecordId id,
        SubjectId subject,
        String type,
        int schemaVersion,
        Author author,
        SubjectId source,
        @Nullable ImpreciseDate statedAt,
        Instant recordedAt,
        @Nullable SubjectId batch,
        @Nullable RecordId supersedes,
        Handling handling,
        @Nullable Grade grade,
        boolean synthetic,
        String commitment) {}
