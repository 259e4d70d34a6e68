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

/** Collects what a link needs; recoveries, quantity, caveats and id follow from its items and evidence. */
final class LinkBuilder {
    private final Dossier dossier;
    private final LinkKind kind;
    private final List<Integer> items;
    private final List<Evidence> evidence = new ArrayList<>();
    private List<Weight> weights = List.of();
    private @Nullable Double bits;
    private @Nullable Double byChance;
    private boolean tooCommon;

    LinkBuilder(Dossier dossier, LinkKind kind, List<Integer> items) {
        this.dossier = dossier;
        this.kind = kind;
        this.items = items;
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

    LinkBuilder common(boolean common) {
        tooCommon = common;
        return this;
    }

    Link state(String statement) {
        List<SubjectId> ids = items.stream().map(i -> dossier.item(i).id()).toList();
        List<SubjectId> recoveries = items.stream()
                .map(dossier::recoveryOf)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        Handling handling = items.stream().map(i -> dossier.item(i).handling()).reduce(Handling.PUBLIC, Handling::join);
        boolean synthetic = items.stream().anyMatch(i -> dossier.item(i).synthetic());
        long quantity =
                items.stream().mapToLong(i -> dossier.item(i).quantity()).sum();
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
