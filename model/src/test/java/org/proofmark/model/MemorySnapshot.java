package org.proofmark.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A snapshot over drafts in memory, for the tests of everything that reads snapshots. */
public final class MemorySnapshot implements Snapshot {
    private static final Author TESTER = new Author("tester", "test");

    private final Handling clearance;
    private final Map<SubjectId, List<Statement>> statements = new TreeMap<>();
    private @Nullable Double joinsFrom;

    public MemorySnapshot(Handling clearance) {
        this.clearance = clearance;
    }

    public MemorySnapshot() {
        this(Handling.CONFIDENTIAL);
    }

    /** Adds a record; the result is its id. */
    public RecordId add(Draft draft) {
        String type = RecordType.nameOf(draft.body().payload());
        Envelope envelope = new Envelope(
                RecordId.random(),
                draft.subject(),
                type,
                1,
                TESTER,
                draft.source(),
                draft.statedAt(),
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                draft.supersedes(),
                draft.handling(),
                draft.grade(),
                draft.synthetic(),
                "00");
        statements.computeIfAbsent(draft.subject(), s -> new ArrayList<>()).add(new Statement(envelope, draft.body()));
        return envelope.id();
    }

    /** Adds an internal record of a new subject; the result is the subject. */
    public SubjectId add(Payload payload, SubjectId source) {
        SubjectId subject = SubjectId.random();
        add(Draft.of(subject, payload, source));
        return subject;
    }

    /** Adds a record about a subject. */
    public RecordId add(SubjectId subject, Payload payload, SubjectId source) {
        return add(Draft.of(subject, payload, source));
    }

    /** Adds a source. */
    public SubjectId source(Source source) {
        SubjectId subject = SubjectId.random();
        add(Draft.ofSource(subject, source));
        return subject;
    }

    /** Lets links join items from this probability on. */
    public void joinFrom(double probability) {
        joinsFrom = probability;
    }

    @Override
    public @Nullable Double joinsFrom() {
        return joinsFrom;
    }

    @Override
    public Handling clearance() {
        return clearance;
    }

    @Override
    public Map<SubjectId, SubjectView> recoveries() {
        Map<SubjectId, SubjectView> found = new LinkedHashMap<>();
        subjects("recovery").forEach(r -> found.put(r.id(), r));
        return found;
    }

    @Override
    public void items(Consumer<SubjectView> each) {
        subjects("item").forEach(each);
    }

    @Override
    public Stream<SubjectView> subjects(String kind) {
        return statements.keySet().stream()
                .map(this::subject)
                .filter(v -> v != null && v.kind().equals(kind))
                .sorted(Comparator.comparing(SubjectView::id));
    }

    @Override
    public @Nullable SubjectView subject(SubjectId id) {
        Profile profile = profile(id);
        return profile.isEmpty() ? null : SubjectView.of(profile);
    }

    @Override
    public List<Statement> statements(SubjectId id) {
        return statements.getOrDefault(id, List.of()).stream()
                .filter(s -> s.envelope().handling().visibleTo(clearance))
                .toList();
    }

    @Override
    public Profile profile(SubjectId id) {
        return Profile.of(id, statements.getOrDefault(id, List.of()), b -> false, this::standing, clearance);
    }

    @Override
    public Standing standing(SubjectId source) {
        return statements.getOrDefault(source, List.of()).stream()
                .filter(s -> s.payload() instanceof Source)
                .map(s -> Standing.of((Source) s.payload()))
                .findFirst()
                .orElse(Standing.UNKNOWN);
    }

    @Override
    public List<SubjectView> referring(SubjectId target, String reference) {
        return statements.keySet().stream()
                .map(this::subject)
                .filter(v -> v != null
                        && v.references().getOrDefault(reference, List.of()).contains(target))
                .toList();
    }

    @Override
    public @Nullable String leafHash(RecordId id) {
        return statements.values().stream().flatMap(List::stream).anyMatch(s -> s.id().equals(id))
                ? "00".repeat(32)
                : null;
    }

    @Override
    public void close() {}
}
