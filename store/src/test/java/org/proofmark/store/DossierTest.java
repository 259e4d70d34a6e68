package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Author;
import org.proofmark.model.Batch;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkType;
import org.proofmark.model.RecordId;
import org.proofmark.model.Recovery;
import org.proofmark.model.Reliability;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

class DossierTest {
    private static final Author AUTHOR = new Author("tester", "laptop");

    @TempDir
    Path folder;

    private final SubjectId team = SubjectId.random();
    private final SubjectId ministry = SubjectId.random();
    private final SubjectId newspaper = SubjectId.random();
    private final SubjectId recovery = SubjectId.random();
    private final SubjectId item = SubjectId.random();

    private Keyring keyring() {
        return new Keyring(folder.resolve("home"), null);
    }

    private Dossier create(@Nullable String passphrase) {
        Dossier dossier = Dossier.create(folder.resolve("dossier"), keyring(), AUTHOR, passphrase);
        dossier.append(List.of(
                Draft.ofSource(team, Source.of("Team", SourceKind.OWN_EXAMINATION)),
                Draft.ofSource(
                        ministry, new Source("Ministry", SourceKind.GOVERNMENT, Reliability.B, 2, true, null, null)),
                Draft.ofSource(
                        newspaper, new Source("Newspaper", SourceKind.MEDIA, Reliability.C, 3, null, null, null)),
                Draft.of(recovery, Recovery.of("A", null, "Country P"), ministry),
                Draft.of(item, Item.of(ItemClass.WEAPON, "rifle", recovery), ministry),
                Draft.of(item, Mark.read(MarkType.SERIAL, "receiver", "SYN-123"), ministry)));
        return dossier;
    }

    @Test
    void readsBackWhatWasAppended() {
        try (Dossier dossier = create(null)) {
            try (Snapshot snapshot = dossier.snapshot(Handling.INTERNAL)) {
                SubjectView view = snapshot.subject(item);
                assertThat(view).isNotNull();
                assertThat(view.value("class")).isEqualTo("weapon");
                assertThat(view.recovery()).isEqualTo(recovery);
                assertThat(view.marks()).singleElement().satisfies(m -> assertThat(m.reading())
                        .isEqualTo("SYN-123"));
                assertThat(snapshot.referring(recovery, "recovery"))
                        .extracting(SubjectView::id)
                        .containsExactly(item);
            }
            try (Snapshot snapshot = dossier.snapshot(Handling.PUBLIC)) {
                assertThat(snapshot.subject(item)).isNull();
            }
        }
    }

    @Test
    void whatGoesByANameIsFoundWhateverItsSigns() {
        try (Dossier dossier = create(null)) {
            for (String name : List.of("Depot 7_a", "Dépôt \"7\"", "Depot 77", "100%")) {
                dossier.append(List.of(Draft.of(SubjectId.random(), Recovery.of(name, null, null), ministry)));
            }
            try (Snapshot snapshot = dossier.snapshot(Handling.INTERNAL)) {
                for (String name : List.of("depot 7_A", " DÉPÔT \"7\"", "depot 77", "100%", "ministry")) {
                    String kind = name.equals("ministry") ? "source" : "recovery";
                    assertThat(snapshot.named(kind, name))
                            .as(name)
                            .singleElement()
                            .satisfies(v -> assertThat(v.label()).isEqualToIgnoringCase(name.strip()));
                }
                assertThat(snapshot.named("recovery", "depot 7")).isEmpty();
                assertThat(snapshot.named("recovery", "Country P"))
                        .as("a value that is no name")
                        .isEmpty();
                assertThat(snapshot.named("item", "depot 77")).isEmpty();
            }
            try (Snapshot snapshot = dossier.snapshot(Handling.PUBLIC)) {
                assertThat(snapshot.named("recovery", "depot 77")).isEmpty();
            }
        }
    }

    @Test
    void verifiesClean() {
        try (Dossier dossier = create(null)) {
            Verification verification = dossier.verify(n -> {});
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.records()).isEqualTo(6);
            assertThat(verification.assurance()).isEqualTo(Verification.Assurance.EDITS_AND_ROLLBACK);
        }
    }

    @Test
    void rebuildingGivesTheSameDigest() {
        try (Dossier dossier = create(null)) {
            dossier.append(List.of(Draft.of(item, Mark.read(MarkType.SERIAL, "receiver", "SYN-128"), newspaper)
                    .handled(Handling.CONFIDENTIAL)));
            String before = dossier.viewDigest();
            dossier.rebuild(n -> {});
            assertThat(dossier.viewDigest()).isEqualTo(before);
            assertThat(dossier.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void undoingABatchBringsTheViewsBack() {
        try (Dossier dossier = create(null)) {
            String before = dossier.viewDigest();
            SubjectId batch = SubjectId.random();
            try (Appending appending = dossier.appending(batch)) {
                appending.add(Draft.of(batch, new Batch("import", "f.csv", null, null, null, 2), team));
                appending.add(Draft.of(SubjectId.random(), Item.of(ItemClass.WEAPON, "pistol", recovery), team)
                        .at("f/item/1"));
                appending.add(Draft.of(item, Mark.read(MarkType.SERIAL, "receiver", "SYN-129"), team));
                appending.commit();
            }
            assertThat(dossier.viewDigest()).isNotEqualTo(before);
            assertThat(dossier.located("f/item/1")).isNotNull();
            assertThat(dossier.hasLocators("f/")).isTrue();
            dossier.undo(batch, team, "test");
            assertThat(dossier.viewDigest()).isEqualTo(before);
            assertThat(dossier.hasLocators("f/")).isFalse();
            assertThat(dossier.verify(n -> {}).faults()).isEmpty();
            assertThatThrownBy(() -> dossier.undo(batch, team, "again")).hasMessageContaining("already");
        }
    }

    @Test
    void regradingASourceChangesWhatIsPreferred() {
        try (Dossier dossier = create(null)) {
            dossier.append(List.of(Draft.of(item, Mark.read(MarkType.SERIAL, "receiver", "SYN-777"), newspaper)));
            assertThat(reading(dossier)).isEqualTo("SYN-123");
            dossier.append(List.of(Draft.ofSource(
                            newspaper, new Source("Newspaper", SourceKind.MEDIA, Reliability.A, 1, null, null, null))
                    .superseding(sourceRecord(dossier, newspaper))));
            assertThat(reading(dossier)).isEqualTo("SYN-777");
            assertThat(dossier.verify(n -> {}).faults()).isEmpty();
        }
    }

    private String reading(Dossier dossier) {
        try (Snapshot snapshot = dossier.snapshot(Handling.INTERNAL)) {
            SubjectView view = snapshot.subject(item);
            return view == null ? "" : String.valueOf(view.marks().getFirst().reading());
        }
    }

    private static RecordId sourceRecord(Dossier dossier, SubjectId source) {
        try (Snapshot snapshot = dossier.snapshot(Handling.INTERNAL)) {
            return snapshot.statements(source).getFirst().id();
        }
    }

    @Test
    void anUncommittedActionLeavesNothing() {
        try (Dossier dossier = create(null)) {
            String before = dossier.viewDigest();
            try (Appending appending = dossier.appending(null)) {
                appending.add(Draft.of(SubjectId.random(), Item.of(ItemClass.WEAPON, "pistol", recovery), team));
            }
            assertThat(dossier.viewDigest()).isEqualTo(before);
            assertThat(dossier.verify(n -> {}).records()).isEqualTo(6);
        }
    }

    @Test
    void anEncryptedDossierOpensWithItsPassphraseOnly() {
        create("correct horse").close();
        assertThatThrownBy(() -> Dossier.open(folder.resolve("dossier"), keyring(), AUTHOR, "wrong"))
                .isInstanceOf(DossierException.class)
                .hasMessageContaining("passphrase");
        assertThatThrownBy(() -> Dossier.open(folder.resolve("dossier"), keyring(), AUTHOR, null))
                .hasMessageContaining("encrypted");
        try (Dossier dossier = Dossier.open(folder.resolve("dossier"), keyring(), AUTHOR, "correct horse")) {
            assertThat(dossier.verify(n -> {}).faults()).isEmpty();
            assertThat(reading(dossier)).isEqualTo("SYN-123");
        }
    }

    @Test
    void aSecondWriterIsRefused() {
        try (Dossier dossier = create(null)) {
            assertThatThrownBy(() -> Dossier.open(dossier.directory(), keyring(), AUTHOR, null))
                    .hasMessageContaining("being written by process");
            try (Dossier reader = Dossier.read(dossier.directory(), keyring(), null)) {
                assertThat(reading(reader)).isEqualTo("SYN-123");
            }
        }
    }
}
