package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/** That something left the house: what, to whom, and which second person agreed. */
public record Release(
        String what,
        String audience,
        @Nullable ImpreciseDate date,
        @Nullable String agreedBy,
        @Nullable String sha256) implements Payload {
    public Release {
        Checks.text("release", what);
        Checks.text("audience", audience);
    }
}
