package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/**
 * A step in a chain of custody, whole or part of it known. That somebody stands earlier in a chain says nothing against them.
 *
 * @param of the item, lot or recovery that moved, where it is a subject
 * @param goods what moved, in words
 * @param from giver, a subject; null: unknown
 * @param to taker, a subject; null: unknown
 * @param fromName giver in the words of the source
 * @param toName taker in the words of the source
 * @param identifier lot, serial or serial range it is known by
 * @param status asserted, inferred, confirmed or contradicted
 * @param evidence what it rests on, in words
 */
public record Transfer(
        TransferKind kind,
        @Nullable SubjectId of,
        @Nullable String goods,
        @Nullable SubjectId from,
        @Nullable SubjectId to,
        @Nullable String fromName,
        @Nullable String toName,
        @Nullable ImpreciseDate date,
        @Nullable String quantity,
        @Nullable String identifier,
        EdgeStatus status,
        @Nullable String evidence)
        implements Payload {
    public Transfer {
        Checks.present("kind of transfer", kind);
        Checks.present("status of the transfer", status);
    }
}
