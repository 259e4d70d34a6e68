package org.proofmark.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;

/** Collects what a link needs; recoveries, quantity, caveats and id follow from its subjects and evidence. */
final class LinkBuilder {
    private final Dossier dossier;
    private final LinkKind kind;
    private final List<Linked> subjects;
    private final List<Evidence> evidence = new ArrayList<>();
    private List<Weight> weights = List.of();
    private @Nullable Double bits;
    private @Nullable Double byChance;
    private boolean tooCommon;
    private Handling handling;
    private boolean synthetic;

    LinkBuilder(Dossier dossier, LinkKind kind, List<Integer> items) {
        this(dossier, items.stream().map(dossier::linked).toList(), kind);
    }

    private LinkBuilder(Dossier dossier, List<Linked> subjects, LinkKind kind) {
        this.dossier = dossier;
        this.kind = kind;
        this.subjects = subjects;
        this.handling = subjects.stream().map(Linked::handling).reduce(Handling.PUBLIC, Handling::join);
        this.synthetic = subjects.stream().anyMatch(Linked::synthetic);
    }

    /** A link of subjects that need not be items. */
    static LinkBuilder of(Dossier dossier, LinkKind kind, List<Linked> subjects) {
        return new LinkBuilder(dossier, subjects, kind);
    }

    /** Whatever else the link rests on: its caveats hold for the link, too. */
    LinkBuilder under(Handling other, boolean madeUp) {
        handling = handling.join(other);
        synthetic |= madeUp;
        return this;
    }

    LinkBuilder because(List<RecordId> records, List<String> fields, String why) {
        evidence.add(new Evidence(records, fields, why));
        return this;
    }

    /** Adds that fields of the first two items agree, with the records that state them. */
    LinkBuilder agreeing(List<String> fields, int a, int b) {
        if (fields.isEmpty()) {
            return this;
        }
        List<RecordId> records = new ArrayList<>(
                StatedBy.records(dossier.snapshot(), dossier.item(a).id(), fields));
        records.addAll(StatedBy.records(dossier.snapshot(), dossier.item(b).id(), fields));
        return because(records, fields, "Both state the same " + Words.list(fields) + ".");
    }

    LinkBuilder weighed(Weighing weighing) {
        weights = weighing.steps();
        return weighed(weighing.bits(), weighing.byChance());
    }

    LinkBuilder weighed(double sharedBits, @Nullable Double expected) {
        bits = sharedBits;
        byChance = expected;
        return this;
    }

    /** @param number how many such agreements chance would bring, where no two numbers are weighed against each other */
    LinkBuilder expected(double number) {
        byChance = number;
        return this;
    }

    LinkBuilder common(boolean common) {
        tooCommon = common;
        return this;
    }

    Link state(String statement) {
        List<SubjectId> ids = subjects.stream().map(Linked::id).toList();
        List<SubjectId> recoveries = subjects.stream()
                .map(Linked::recovery)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        long quantity = subjects.stream().mapToLong(Linked::quantity).sum();
        return new Link(
                id(ids),
                kind,
                ids,
                recoveries,
                quantity,
                evidence,
                statement,
                bits,
                byChance,
                weights,
                tooCommon,
                handling,
                synthetic);
    }

    /** Records are random ids: nothing of a reading can be got back from this. */
    private String id(List<SubjectId> ids) {
        StringBuilder text = new StringBuilder(kind.term());
        ids.forEach(i -> text.append(' ').append(i));
        evidence.forEach(e -> e.records().forEach(r -> text.append(' ').append(r)));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
