package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/**
 * One action that wrote many records: an import, a set of photographs.
 *
 * @param action what was done, like {@code import}
 * @param file the file's name, without folders
 * @param fileSha256 SHA-256 of the file, in hexadecimal
 * @param recipeSha256 SHA-256 of the mapping or other recipe
 * @param records how many records it wrote, itself not counted
 */
public record Batch(
        String action,
        @Nullable String file,
        @Nullable String fileSha256,
        @Nullable String recipe,
        @Nullable String recipeSha256,
        long records)
        implements Payload {
    public Batch {
        Checks.text("action", action);
    }
}
