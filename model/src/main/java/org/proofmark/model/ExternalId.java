package org.proofmark.model;

/** The number another system gave the subject: iTrace, iARMS, eTrace, a UN panel, an exhibit number. */
public record ExternalId(String scheme, String value) implements Payload {
    public ExternalId {
        Checks.text("scheme of the external id", scheme);
        Checks.text("external id", value);
    }

    @Override
    public String facet() {
        return scheme;
    }
}
