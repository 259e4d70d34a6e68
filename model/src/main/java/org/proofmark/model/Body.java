package org.proofmark.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record says: its typed payload, extra attributes that no type has a field for, and where in the source it stands.
 *
 * @param attributes extra attributes by name; restricted and never publishable until they are given a type
 * @param locator where in the source this stands and which subject of that row it is, like {@code gunstat/item/17}; the next
 *     import of the same source finds the subject again by it
 * @param unknown fields that this version does not know, kept as they came
 */
public record Body(
        Payload payload,
        Map<String, String> attributes,
        @Nullable String locator,
        Map<String, Object> unknown) {

    public static Body of(Payload payload) {
        return new Body(payload, Map.of(), null, Map.of());
    }
}
