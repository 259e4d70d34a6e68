package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/** A paper that goes with arms or goods, or a publication: original, translation, and who translated it. */
public record Document(
        DocumentKind kind,
        String title,
        @Nullable String number,
        @Nullable ImpreciseDate date,
        @Nullable String issuer,
        @Nullable String language,
        @Nullable String original,
        @Nullable String translation,
        @Nullable String translator)
        implements Payload {
    public Document {
        Checks.present("kind of document", kind);
        Checks.text("title of the document", title);
        Checks.length("original text", original);
        Checks.length("translation", translation);
    }
}
