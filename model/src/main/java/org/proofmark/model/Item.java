package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/**
 * An item of evidence, single or a group of equal ones.
 *
 * @param itemClass weapon, ammunition, component, commercial product, packaging or document
 * @param type the kind within the class, in the field's words: assault rifle, cartridge, bolt…
 * @param recovery the recovery it came from
 * @param quantity how many, for a group; null: one
 * @param tag the number the documenting team gave it
 * @param documentedAt where the team examined it
 */
public record Item(
        ItemClass itemClass,
        @Nullable String type,
        @Nullable SubjectId recovery,
        @Nullable Long quantity,
        @Nullable Making making,
        @Nullable String calibre,
        @Nullable String tag,
        @Nullable String description,
        @Nullable String condition,
        @Nullable String documentedAt,
        @Nullable ImpreciseDate documentedOn)
        implements Payload {
    public Item {
        Checks.present("class of the item", itemClass);
        Checks.notNegative("quantity", quantity);
        Checks.length("type", type);
        Checks.length("description", description);
        Checks.length("tag", tag);
    }

    /** An item of which only class, type and recovery are stated. */
    public static Item of(ItemClass itemClass, @Nullable String type, @Nullable SubjectId recovery) {
        return new Item(itemClass, type, recovery, null, null, null, null, null, null, null, null);
    }
}
