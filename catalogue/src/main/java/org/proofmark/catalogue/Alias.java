package org.proofmark.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Another name of an entry.
 *
 * @param text as it is written, in its own script
 * @param language language and script after BCP 47, like {@code sr-Cyrl}; null: of no language, or of many
 * @param kind what it is to the preferred name
 */
public record Alias(String text, @Nullable String language, AliasKind kind) {
    /** A spelling of no particular language. */
    public static Alias spelling(String text) {
        return new Alias(text, null, AliasKind.SPELLING);
    }
}
