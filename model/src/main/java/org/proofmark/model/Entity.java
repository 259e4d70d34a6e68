package org.proofmark.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state, agency, company or armed group, under all the names it goes by. Never a private individual.
 *
 * @param country the state it belongs to or is registered in
 * @param registration its number in a public register, of companies for instance
 * @param address where it says that it has its seat
 */
public record Entity(
        EntityKind kind,
        String name,
        @Nullable List<String> aliases,
        @Nullable String country,
        @Nullable String registration,
        @Nullable String address)
        implements Payload {
    public Entity {
        Checks.present("kind of the entity", kind);
        Checks.text("name of the entity", name);
        Checks.length("address", address);
        aliases = aliases == null ? null : List.copyOf(aliases);
    }
}
