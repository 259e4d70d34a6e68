package org.proofmark.model;

import java.util.Map;

/** A payload of a type, version or vocabulary that this version does not know: kept and hashed, not understood. */
public record Opaque(String type, Map<String, Object> content, String why) implements Payload {
    @Override
    public String facet() {
        return type;
    }
}
