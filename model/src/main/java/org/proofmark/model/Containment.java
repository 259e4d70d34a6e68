package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/**
 * The subject is part of, or packed in, another item.
 *
 * @param container the weapon, box, tin, crate or pallet
 * @param slot which part it is: bolt, bolt carrier, cover, magazine…
 */
public record Containment(
        SubjectId container, ContainmentKind kind, @Nullable String slot) implements Payload {
    public Containment {
        Checks.present("container", container);
        Checks.present("kind of containment", kind);
    }
}
