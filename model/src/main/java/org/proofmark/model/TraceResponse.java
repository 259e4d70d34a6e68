package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/** What the recipient of a trace request answered, or that it did not. */
public record TraceResponse(
        RecordId request,
        TraceState state,
        @Nullable ImpreciseDate received,
        @Nullable String text) implements Payload {
    public TraceResponse {
        Checks.present("request", request);
        Checks.present("state of the response", state);
    }

    @Override
    public String facet() {
        return request.toString();
    }
}
