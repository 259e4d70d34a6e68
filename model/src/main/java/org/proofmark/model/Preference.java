package org.proofmark.model;

/** A person's decision which of several statements of a type and facet is preferred, against the standing rule. */
public record Preference(RecordId preferred, String reason) implements Payload {
    public Preference {
        Checks.present("preferred record", preferred);
        Checks.text("reason of the preference", reason);
    }

    @Override
    public String facet() {
        return preferred.toString();
    }
}
