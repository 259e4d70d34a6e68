package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/** How, where and when an item left lawful custody, as far as it is assessed. */
public record Diversion(
        DiversionMode mode,
        @Nullable String place,
        @Nullable ImpreciseDate date,
        @Nullable SubjectId from,
        @Nullable SubjectId to,
        @Nullable String basis,
        @Nullable String alternatives)
        implements Payload {
    public Diversion {
        Checks.present("mode of diversion", mode);
    }
}
