package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/** A request to a maker or state to trace the subject. */
public record TraceRequest(
        SubjectId recipient,
        TraceState state,
        @Nullable ImpreciseDate sent,
        @Nullable String purpose,
        @Nullable String text)
        implements Payload {
    public TraceRequest {
        Checks.present("recipient", recipient);
        Checks.present("state of the request", state);
    }

    @Override
    public String facet() {
        return recipient.toString();
    }
}
