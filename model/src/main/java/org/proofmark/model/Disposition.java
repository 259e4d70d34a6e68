package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/** What became of an item, who holds it now, and until when it can be seen. */
public record Disposition(
        DispositionKind kind,
        @Nullable String holder,
        @Nullable ImpreciseDate date,
        @Nullable ImpreciseDate availableUntil)
        implements Payload {
    public Disposition {
        Checks.present("kind of disposition", kind);
    }
}
