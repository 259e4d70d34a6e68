package org.proofmark.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Batch;
import org.proofmark.model.Draft;
import org.proofmark.model.Envelope;
import org.proofmark.model.Handling;
import org.proofmark.model.RecordId;
import org.proofmark.model.RecordType;
import org.proofmark.model.Retraction;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Dossier;

/** What the dossier holds already, as far as an import must know. */
final class Held implements AutoCloseable {
    private final Dossier dossier;
    private final Snapshot snapshot;
    private final boolean ofScheme;
    private final boolean ofSources;
    private final Map<SubjectId, Boolean> undone = new HashMap<>();
    private final Map<SubjectId, Boolean> ownBatches = new HashMap<>();
    private final Mapping mapping;

    /** A dossier without anything under the mapping's name is not asked about every subject. */
    Held(Dossier dossier, Mapping mapping) {
        this.dossier = dossier;
        this.mapping = mapping;
        this.snapshot = dossier.snapshot(Handling.CONFIDENTIAL);
        this.ofScheme = dossier.hasLocators(mapping.name() + "/");
        this.ofSources = dossier.hasLocators(SourceRule.SCHEME);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** The subject that an earlier import put at a locator; null where there is none. */
    @Nullable
    SubjectId located(String locator) {
        boolean asked = locator.startsWith(SourceRule.SCHEME) ? ofSources : ofScheme;
        return asked ? dossier.located(locator) : null;
    }

    /** The statements at a locator that count. */
    List<Statement> counting(SubjectId subject, String locator) {
        return snapshot.profile(subject).groups().stream()
                .flatMap(g -> g.ranked().stream())
                .filter(s -> locator.equals(s.body().locator()))
                .toList();
    }

    /** Whether a statement says the same as a draft, in the same words and on the same word. */
    static boolean same(Draft draft, Statement statement) {
        Envelope envelope = statement.envelope();
        return draft.body().payload().equals(statement.payload())
                && draft.body().attributes().equals(statement.body().attributes())
                && java.util.Objects.equals(
                        draft.body().locator(), statement.body().locator())
                && draft.source().equals(envelope.source())
                && draft.handling() == envelope.handling()
                && java.util.Objects.equals(draft.grade(), envelope.grade())
                && java.util.Objects.equals(draft.statedAt(), envelope.statedAt())
                && draft.synthetic() == envelope.synthetic();
    }

    /** Whether a statement is about the same thing, on the same word, so that a draft corrects it. */
    static boolean corrects(Draft draft, Statement statement) {
        return statement.envelope().source().equals(draft.source())
                && statement
                        .envelope()
                        .type()
                        .equals(RecordType.nameOf(draft.body().payload()))
                && statement.payload().facet().equals(draft.body().payload().facet());
    }

    /** Whether an import by this mapping said it. Another mapping's word on something both speak of stands beside it. */
    boolean isOfThisMapping(Statement statement) {
        SubjectId batch = statement.envelope().batch();
        return batch != null && ownBatches.computeIfAbsent(batch, this::isByThisMapping);
    }

    private boolean isByThisMapping(SubjectId batch) {
        return snapshot.profile(batch)
                .groups("batch")
                .flatMap(g -> g.ranked().stream())
                .anyMatch(s ->
                        s.payload() instanceof Batch made && mapping.fileName().equals(made.recipe()));
    }

    /**
     * Whether a person has corrected or taken back by hand what a draft says. Importing the same file once more must not bring
     * it back.
     */
    boolean settledByHand(Draft draft) {
        List<Statement> all = snapshot.statements(draft.subject());
        Set<RecordId> settled = new HashSet<>();
        for (Statement statement : all) {
            if (statement.envelope().batch() == null) {
                RecordId superseded = statement.envelope().supersedes();
                if (superseded != null) {
                    settled.add(superseded);
                }
                if (statement.payload() instanceof Retraction retraction && retraction.record() != null) {
                    settled.add(retraction.record());
                }
            }
        }
        return all.stream().anyMatch(s -> settled.contains(s.id()) && same(draft, s) && !isUndone(s));
    }

    private boolean isUndone(Statement statement) {
        SubjectId batch = statement.envelope().batch();
        return batch != null
                && undone.computeIfAbsent(
                        batch,
                        b -> snapshot.profile(b).groups("batch").findAny().isEmpty());
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
