package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/** What the custodian of an item or document allows, and on what conditions. */
public record Permission(
        Access access,
        @Nullable String givenBy,
        @Nullable ImpreciseDate date,
        @Nullable String conditions) implements Payload {
    public Permission {
        Checks.present("access", access);
    }
}
