package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/** A production lot or batch as a subject of its own: what a maker made together. */
public record Lot(
        String code,
        @Nullable String maker,
        @Nullable String product,
        @Nullable ImpreciseDate made,
        @Nullable String description)
        implements Payload {
    public Lot {
        Checks.text("lot code", code);
    }
}
