package org.proofmark.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Author;
import org.proofmark.model.Body;
import org.proofmark.model.Envelope;
import org.proofmark.model.Grade;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Judgement;
import org.proofmark.model.Payload;
import org.proofmark.model.Preference;
import org.proofmark.model.Profile;
import org.proofmark.model.RecordId;
import org.proofmark.model.RecordType;
import org.proofmark.model.Retraction;
import org.proofmark.model.SourceKind;
import org.proofmark.model.Standing;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/**
 * A made-up history of judgements about a few items: several people and sources, contradictions, corrections, judgements taken
 * back and given again, batches undone, preferences. Ids come from the generator, so that a seed says all.
 */
final class JudgementHistory {
    private static final int ITEMS = 6;
    private static final List<String> ACCOUNTS = List.of("ada", "ben", "cem");

    private final RandomGenerator random;
    private final List<SubjectId> items = new ArrayList<>();
    private final List<SubjectId> batches = new ArrayList<>();
    private final Map<SubjectId, Standing> sources = new HashMap<>();
    private final List<SubjectId> sourceIds = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Edge> links = new ArrayList<>();

    JudgementHistory(RandomGenerator random) {
        this.random = random;
        for (SourceKind kind : List.of(SourceKind.OWN_EXAMINATION, SourceKind.OTHER, SourceKind.OTHER)) {
            SubjectId source = new SubjectId(uuid());
            sourceIds.add(source);
            sources.put(source, new Standing(kind, Grade.parse(any(List.of("A1", "B2", "F6", "D4")))));
        }
        for (int i = 0; i < ITEMS; i++) {
            SubjectId item = new SubjectId(uuid());
            items.add(item);
            state(item, Item.of(ItemClass.WEAPON, "rifle", null), null, null);
        }
    }

    /** Writes so many records more. */
    JudgementHistory write(int records) {
        for (int i = 0; i < records; i++) {
            record();
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            SubjectPair pair = pair();
            Edge link = new Edge(pair, random.nextInt(80, 101) / 100.0, List.of(), Handling.INTERNAL, false);
            links.add(link);
        }
        return this;
    }

    List<Statement> statements() {
        return statements;
    }

    List<Edge> links() {
        return links;
    }

    /** What a dossier that holds these records would read, whatever their order and however often it has each. */
    List<JudgedPair> judged(Collection<Statement> held) {
        Map<RecordId, Statement> once = new LinkedHashMap<>();
        held.forEach(s -> once.putIfAbsent(s.id(), s));
        Map<SubjectId, List<Statement>> bySubject = new LinkedHashMap<>();
        once.values().forEach(s -> bySubject
                .computeIfAbsent(s.subject(), i -> new ArrayList<>())
                .add(s));
        Predicate<SubjectId> undone = batch -> Profile.isUndone(batch, bySubject.getOrDefault(batch, List.of()));
        Standing.Book book = s -> sources.getOrDefault(s, Standing.UNKNOWN);
        List<Profile> profiles = new ArrayList<>();
        bySubject.forEach(
                (subject, about) -> profiles.add(Profile.of(subject, about, undone, book, Handling.CONFIDENTIAL)));
        return Judgements.of(profiles, book);
    }

    private void record() {
        Statement old = any(statements);
        switch (random.nextInt(10)) {
            case 0, 1 -> state(old.subject(), new Retraction(old.id(), null, "taken back"), null, null);
            case 2 -> {
                if (old.payload() instanceof Judgement judgement) {
                    state(old.subject(), verdict(judgement.other()), null, old.id());
                }
            }
            case 3 -> state(old.subject(), new Preference(old.id(), "seen again"), null, null);
            case 4 -> batch();
            default -> {
                SubjectPair pair = pair();
                boolean turned = random.nextBoolean();
                state(turned ? pair.b() : pair.a(), verdict(turned ? pair.a() : pair.b()), null, null);
            }
        }
    }

    private void batch() {
        if (!batches.isEmpty() && random.nextBoolean()) {
            SubjectId batch = any(batches);
            state(batch, new Retraction(null, batch, "undone"), null, null);
            return;
        }
        SubjectId batch = new SubjectId(uuid());
        batches.add(batch);
        for (int i = 0; i < 2; i++) {
            SubjectPair pair = pair();
            state(pair.a(), verdict(pair.b()), batch, null);
        }
    }

    private Judgement verdict(SubjectId other) {
        int drawn = random.nextInt(10);
        return new Judgement(other, drawn < 6 ? Verdict.SAME : drawn < 9 ? Verdict.DIFFERENT : Verdict.UNSURE, null);
    }

    private SubjectPair pair() {
        int one = random.nextInt(ITEMS);
        int other = (one + random.nextInt(1, ITEMS)) % ITEMS;
        return SubjectPair.of(items.get(one), items.get(other));
    }

    private void state(SubjectId subject, Payload payload, @Nullable SubjectId batch, @Nullable RecordId supersedes) {
        Envelope envelope = new Envelope(
                new RecordId(uuid()),
                subject,
                RecordType.nameOf(payload),
                1,
                new Author(any(ACCOUNTS), "laptop"),
                any(sourceIds),
                random.nextBoolean() ? ImpreciseDate.parse("2026-01-0" + random.nextInt(1, 6)) : null,
                Instant.parse("2026-01-10T00:00:00Z"),
                batch,
                supersedes,
                Handling.ofLevel(random.nextInt(3)),
                null,
                random.nextInt(20) == 0,
                "00");
        statements.add(new Statement(envelope, Body.of(payload)));
    }

    private UUID uuid() {
        return new UUID(
                (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L,
                (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
