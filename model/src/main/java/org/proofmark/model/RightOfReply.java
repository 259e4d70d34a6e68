package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/** What was put to a party before publication, and what it said. */
public record RightOfReply(
        SubjectId party,
        @Nullable ImpreciseDate sent,
        @Nullable ImpreciseDate replied,
        @Nullable String reply) implements Payload {
    public RightOfReply {
        Checks.present("party", party);
    }

    @Override
    public String facet() {
        return party.toString();
    }
}
