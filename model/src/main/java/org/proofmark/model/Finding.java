package org.proofmark.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conclusion in words, its strength, and the records it rests on. */
public record Finding(
        String text,
        Strength strength,
        @Nullable List<RecordId> evidence,
        @Nullable Boolean verified) implements Payload {
    public Finding {
        Checks.text("text of the finding", text);
        Checks.present("strength", strength);
        evidence = evidence == null ? null : List.copyOf(evidence);
    }
}
