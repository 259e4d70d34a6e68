package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/** A person's verdict whether the subject and another subject are the same thing. It can be taken back like any record. */
public record Judgement(
        SubjectId other, Verdict verdict, @Nullable String reason) implements Payload {
    public Judgement {
        Checks.present("other subject", other);
        Checks.present("verdict", verdict);
    }

    @Override
    public String facet() {
        return other.toString();
    }
}
