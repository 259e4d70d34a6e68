package org.proofmark.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A state, agency, company or armed group, under all the names it goes by. */
public record Entity(
        EntityKind kind,
        String name,
        @Nullable List<String> aliases,
        @Nullable String country) implements Payload {
    public Entity {
        Checks.present("kind of the entity", kind);
        Checks.text("name of the entity", name);
        aliases = aliases == null ? null : List.copyOf(aliases);
    }
}
