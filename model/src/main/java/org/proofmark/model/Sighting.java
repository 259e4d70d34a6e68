package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/**
 * A person's answer to an alert of a {@link Watch}, which is its subject: whether the item is what was watched for. It can be taken
 * back like any record; then the alert is open again.
 */
public record Sighting(
        SubjectId item, Verdict verdict, @Nullable String reason) implements Payload {
    public Sighting {
        Checks.present("item", item);
        Checks.present("verdict", verdict);
    }

    @Override
    public String facet() {
        return item.toString();
    }
}
