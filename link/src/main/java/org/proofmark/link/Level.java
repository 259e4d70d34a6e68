package org.proofmark.link;

import org.jspecify.annotations.Nullable;

/** The crowd in which two items that agree stand: all items of the class, or those of one maker, one model, or both. */
enum Level {
    CLASS("of the class"),
    MAKER("of the maker"),
    MODEL("of the model"),
    MAKER_AND_MODEL("of the maker and model");

    private final String words;

    Level(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean isStatedOf(ItemFacts item) {
        return (this == CLASS || this == MODEL || item.maker() != null)
                && (this == CLASS || this == MAKER || item.model() != null);
    }

    boolean agrees(Identity identity) {
        return (this == CLASS || this == MODEL || identity.maker() == Agreement.AGREE)
                && (this == CLASS || this == MAKER || identity.model() == Agreement.AGREE);
    }

    /** A hash of the crowd an item belongs to at this level; collisions of 64 bits are taken for impossible. */
    long codeOf(ItemFacts item) {
        return codeOf(item.itemClass(), item);
    }

    /** As if the item were of another class: the crowd of weapons that a component belongs with. */
    long codeOf(String itemClass, ItemFacts item) {
        long code = Counts.mix(Counts.mix(0, words), itemClass);
        code = Counts.mix(code, this == MAKER || this == MAKER_AND_MODEL ? text(item.maker()) : "");
        return Counts.mix(code, this == MODEL || this == MAKER_AND_MODEL ? text(item.model()) : "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
