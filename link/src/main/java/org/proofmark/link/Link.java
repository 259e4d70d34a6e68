package org.proofmark.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.SubjectId;

/**
 * A link between items, or within one, and what it rests on.
 *
 * @param id 16 hexadecimal digits, a function of kind, items and records; it changes when the evidence does
 * @param items what is linked, by id: items, and for {@link LinkKind#SAME_DOCUMENT} also transfers and recoveries, for
 *     {@link LinkKind#SAME_ENTITY} entities; for {@link LinkKind#COMPONENT_OF_OTHER} the bearer of the part first, the owner of
 *     the number second, then the component where it is an item of its own
 * @param recoveries the recoveries those came from, by id, each once; empty where none is stated
 * @param quantity how many things the items stand for, groups counted in full
 * @param statement in words, without mark readings
 * @param bits how many bits the agreeing numbers share, in the crowd they stand in; null where no number is weighed
 * @param byChance how many such agreements the dossier would hold by chance alone, or where it is {@link #isOneOfMany one of many} how
 *     many for each that it holds; null where that cannot be said
 * @param weights how the agreement of two numbers was weighed, step by step, in bits; their sum is −log2 of {@code byChance}.
 *     Empty where no two numbers are weighed against each other
 * @param tooCommon shown, but too common to mean anything
 * @param handling the strictest handling of the items and of what else it rests on
 * @param synthetic whether any of them is synthetic
 */
public record Link(
        String id,
        LinkKind kind,
        List<SubjectId> items,
        List<SubjectId> recoveries,
        long quantity,
        List<Evidence> evidence,
        String statement,
        @Nullable Double bits,
        @Nullable Double byChance,
        List<Weight> weights,
        boolean tooCommon,
        Handling handling,
        boolean synthetic) {
    /** The field of the evidence that a person's verdict is. */
    static final String JUDGEMENT = "judgement";

    public Link {
        items = List.copyOf(items);
        recoveries = List.copyOf(recoveries);
        evidence = List.copyOf(evidence);
        weights = List.copyOf(weights);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("A link without evidence is no link. State what it rests on.");
        }
    }

    /** How many bits the agreement stands above chance: the sum of its weights. */
    public double score() {
        return weights.stream().mapToDouble(Weight::bits).sum();
    }

    /** Whether the numbers differ and the link takes one of them for misread: a proposal, weaker than numbers that fit. */
    public boolean isMisread() {
        return weights.stream().anyMatch(w -> w.what() == Weight.What.MISREAD);
    }

    /** Whether the dossier holds so many such agreements that some by chance are among them, few for each that is not. */
    public boolean isOneOfMany() {
        return weights.stream().anyMatch(w -> w.what() == Weight.What.AGREEING);
    }

    /** Whether a person judged so. */
    public boolean isJudged() {
        return evidence.stream().anyMatch(e -> e.fields().contains(JUDGEMENT));
    }

    /** The first item. */
    public SubjectId a() {
        return items.getFirst();
    }

    /** The second item; the first again where the link is within one item. */
    public SubjectId b() {
        return items.get(Math.min(1, items.size() - 1));
    }
}
