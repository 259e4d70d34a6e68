package org.proofmark.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.ImpreciseDate;

/**
 * One line of the reference table.
 *
 * @param id stable slug, like {@code type-56}: small letters, digits, dots and hyphens; never given to another thing
 * @param name the preferred name
 * @param years from when to when the state existed, the model was made, the code was used; null where it is not said
 * @param caveats what a reader has to know before concluding anything, in whole sentences
 * @param source publications or pages, and what each supports
 * @param changed who added or corrected it, where a user did; null for a line of the starter catalogue
 */
public record Entry(
        String id,
        Kind kind,
        String name,
        List<Alias> aliases,
        List<Relation> relations,
        @Nullable ImpreciseDate years,
        List<Feature> features,
        List<String> caveats,
        String source,
        Certainty certainty,
        Status status,
        @Nullable Change changed) {

    /**
     * Who said so, and when.
     *
     * @param by account, a pseudonym
     * @param at the day
     */
    public record Change(String by, ImpreciseDate at) {}

    public Entry {
        aliases = List.copyOf(aliases);
        relations = List.copyOf(relations);
        features = List.copyOf(features);
        caveats = List.copyOf(caveats);
    }

    /** The preferred name and all others. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream().map(Alias::text));
    }

    /** Ids of the entries that a relation of this kind leads to. */
    public Stream<String> targets(RelationKind relation) {
        return relations.stream().filter(r -> r.kind() == relation).map(Relation::target);
    }

    /** The texts of its features of this kind. */
    public Stream<String> features(FeatureKind feature) {
        return features.stream().filter(f -> f.kind() == feature).map(Feature::text);
    }

    /** Whether it counts: a proposal does not. */
    public boolean isKnown() {
        return status != Status.PROPOSED;
    }

    /** The line as a reason shows it: {@code type-56 (general; Wikipedia: …)}. */
    public String citation() {
        return id + " (" + certainty.words() + "; " + source + ")";
    }
}
