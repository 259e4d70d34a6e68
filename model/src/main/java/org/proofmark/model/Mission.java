package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/** A journey of a documenting team. */
public record Mission(
        String name,
        @Nullable String team,
        @Nullable ImpreciseDate date,
        @Nullable String country,
        @Nullable String purpose)
        implements Payload {
    public Mission {
        Checks.text("name of the mission", name);
    }
}
