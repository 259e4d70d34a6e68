package org.proofmark.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record about to be made: all that its author decides. The dossier adds id, time, author and batch when it appends it. */
public record Draft(
        SubjectId subject,
        Body body,
        SubjectId source,
        @Nullable ImpreciseDate statedAt,
        Handling handling,
        @Nullable Grade grade,
        boolean synthetic,
        @Nullable RecordId supersedes) {

    /** An internal, ungraded statement, neither dated nor synthetic. */
    public static Draft of(SubjectId subject, Payload payload, SubjectId source) {
        return new Draft(subject, Body.of(payload), source, null, Handling.INTERNAL, null, false, null);
    }

    /** A source's record about itself: who it is, stated by itself. */
    public static Draft ofSource(SubjectId subject, Source source) {
        return of(subject, source, subject);
    }

    public Draft handled(Handling newHandling) {
        return new Draft(subject, body, source, statedAt, newHandling, grade, synthetic, supersedes);
    }

    public Draft graded(@Nullable Grade newGrade) {
        return new Draft(subject, body, source, statedAt, handling, newGrade, synthetic, supersedes);
    }

    public Draft stated(@Nullable ImpreciseDate when) {
        return new Draft(subject, body, source, when, handling, grade, synthetic, supersedes);
    }

    public Draft synthetic(boolean made) {
        return new Draft(subject, body, source, statedAt, handling, grade, made, supersedes);
    }

    public Draft superseding(@Nullable RecordId old) {
        return new Draft(subject, body, source, statedAt, handling, grade, synthetic, old);
    }

    public Draft at(@Nullable String locator) {
        Body placed = new Body(body.payload(), body.attributes(), locator, body.unknown());
        return new Draft(subject, placed, source, statedAt, handling, grade, synthetic, supersedes);
    }

    public Draft attributes(Map<String, String> attributes) {
        Body extended = new Body(body.payload(), Map.copyOf(attributes), body.locator(), body.unknown());
        return new Draft(subject, extended, source, statedAt, handling, grade, synthetic, supersedes);
    }
}
