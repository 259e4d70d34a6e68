package org.proofmark.store;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Basis;
import org.proofmark.model.Batch;
import org.proofmark.model.Claim;
import org.proofmark.model.Draft;
import org.proofmark.model.Grade;
import org.proofmark.model.Handling;
import org.proofmark.model.Identification;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.Payload;
import org.proofmark.model.Preference;
import org.proofmark.model.RecordId;
import org.proofmark.model.Recovery;
import org.proofmark.model.Reliability;
import org.proofmark.model.Retraction;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Writing;

/**
 * Writes a random history into a dossier: several sources, levels, disagreements, corrections, retractions, retractions of
 * retractions, batches and their undoing, preferences, new grades of sources.
 */
final class History {
    private final RandomGenerator random;
    private final Dossier dossier;
    private final List<SubjectId> sources = new ArrayList<>();
    private final List<SubjectId> recoveries = new ArrayList<>();
    private final List<SubjectId> items = new ArrayList<>();
    private final List<SubjectId> batches = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();

    /** A record that was appended, and whom it is about. */
    private record Made(RecordId id, SubjectId subject) {}

    History(RandomGenerator random, Dossier dossier) {
        this.random = random;
        this.dossier = dossier;
    }

    List<SubjectId> subjects() {
        List<SubjectId> all = new ArrayList<>(sources);
        all.addAll(recoveries);
        all.addAll(items);
        all.addAll(batches);
        return all;
    }

    void write(int actions) {
        for (int i = 0; i < 4; i++) {
            sources.add(SubjectId.random());
        }
        for (int i = 0; i < 3; i++) {
            recoveries.add(SubjectId.random());
        }
        for (int i = 0; i < actions; i++) {
            action();
        }
    }

    private void action() {
        @Nullable SubjectId batch = random.nextInt(3) == 0 ? SubjectId.random() : null;
        try (Appending appending = dossier.appending(batch)) {
            if (batch != null) {
                batches.add(batch);
                appending.add(Draft.of(batch, new Batch("import", null, null, null, null, 1), any(sources)));
            }
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                Draft draft = draft();
                made.add(new Made(appending.add(draft), draft.subject()));
            }
            appending.commit();
        }
    }

    private Draft draft() {
        return switch (random.nextInt(12)) {
            case 0 -> source();
            case 1, 2 -> correction();
            case 3, 4 -> retraction();
            case 5 -> preference();
            case 6 -> undoing();
            default -> statement();
        };
    }

    private Draft source() {
        SubjectId source = any(sources);
        Source said = new Source(
                "Source " + random.nextInt(5),
                any(List.of(SourceKind.values())),
                any(List.of(Reliability.values())),
                random.nextInt(1, 7),
                null,
                null,
                null);
        return dressed(Draft.of(source, said, random.nextBoolean() ? source : any(sources)));
    }

    private Draft statement() {
        if (items.isEmpty() || random.nextInt(4) == 0) {
            items.add(SubjectId.random());
        }
        SubjectId item = random.nextInt(6) == 0 ? any(recoveries) : any(items);
        return dressed(Draft.of(item, payload(), any(sources)));
    }

    private Payload payload() {
        return switch (random.nextInt(6)) {
            case 0 -> Recovery.of("R" + random.nextInt(3), null, "Country P");
            case 1 -> Item.of(any(List.of(ItemClass.values())), "type " + random.nextInt(3), any(recoveries));
            case 2 -> Claim.exact("weapons", any(List.of(Basis.values())), random.nextInt(270, 273), "count");
            case 3 -> new Identification("model " + random.nextInt(3), null, null, null, null, null, null);
            case 4 -> headstamp();
            default ->
                Mark.read(MarkType.SERIAL, random.nextBoolean() ? "bolt" : "receiver", "SYN-" + random.nextInt(5));
        };
    }

    private Mark headstamp() {
        MarkState state = any(List.of(MarkState.values()));
        String reading = any(List.of("12=10 6=83", "3=10 9=8(3)", "12=PPU 6=82 @?", "PPU 82"));
        return new Mark(
                MarkType.HEADSTAMP,
                random.nextBoolean() ? "case" : null,
                null,
                state,
                null,
                state == MarkState.ABSENT ? null : reading,
                random.nextInt(4) == 0 ? Writing.LITERAL : Writing.NOTATION,
                null);
    }

    private Draft dressed(Draft draft) {
        Draft dressed = draft.handled(Handling.ofLevel(random.nextInt(4)))
                .synthetic(random.nextInt(10) == 0)
                .at(random.nextInt(4) == 0 ? "file/" + random.nextInt(20) : null);
        if (random.nextInt(4) == 0) {
            dressed = dressed.graded(new Grade(any(List.of(Reliability.values())), random.nextInt(1, 7)));
        }
        return random.nextBoolean() ? dressed.stated(ImpreciseDate.parse("20" + random.nextInt(10, 25))) : dressed;
    }

    private Draft correction() {
        if (made.isEmpty()) {
            return statement();
        }
        Made old = any(made);
        return dressed(Draft.of(old.subject(), payload(), any(sources))).superseding(old.id());
    }

    private Draft retraction() {
        if (made.isEmpty()) {
            return statement();
        }
        Made old = random.nextBoolean() ? made.getLast() : any(made);
        return Draft.of(old.subject(), new Retraction(old.id(), null, null), any(sources));
    }

    private Draft preference() {
        if (made.isEmpty()) {
            return statement();
        }
        Made old = any(made);
        return dressed(Draft.of(old.subject(), new Preference(old.id(), "seen"), any(sources)));
    }

    private Draft undoing() {
        if (batches.isEmpty()) {
            return statement();
        }
        SubjectId batch = any(batches);
        return Draft.of(batch, new Retraction(null, batch, "undone"), any(sources));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
