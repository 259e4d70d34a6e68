package org.proofmark.link;

import org.jspecify.annotations.Nullable;
import org.proofmark.model.Snapshot;

/**
 * What a dossier allows to be joined without a person.
 *
 * @param leastProbability links at least so probable join; null: none does, only people's judgements join
 */
public record ClusterOptions(@Nullable Double leastProbability) {
    /** No link joins anything by itself. This holds where a dossier says nothing else. */
    public static final ClusterOptions JUDGEMENTS_ONLY = new ClusterOptions(null);

    public ClusterOptions {
        if (leastProbability != null && !(leastProbability > 0.5 && leastProbability <= 1)) {
            throw new IllegalArgumentException("The least probability of a link that joins is " + leastProbability
                    + ". Give more than 0.5, up to 1, or none.");
        }
    }

    /** What the dossier's own setting allows. */
    public static ClusterOptions of(Snapshot snapshot) {
        Double least = snapshot.joinsFrom();
        return least == null ? JUDGEMENTS_ONLY : new ClusterOptions(least);
    }

    boolean admits(Edge link) {
        Double probability = link.probability();
        return leastProbability != null && probability != null && probability >= leastProbability;
    }
}
