package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/**
 * A paper names the subject, or came with it: an item on a packing list, a transfer under a licence. Who states something is no
 * such paper; that is the source of the record.
 *
 * @param document the paper
 * @param passage where in it: page, line, article
 */
public record Citation(SubjectId document, @Nullable String passage) implements Payload {
    public Citation {
        Checks.present("document", document);
        Checks.length("passage", passage);
    }

    @Override
    public String facet() {
        return document.toString();
    }
}
