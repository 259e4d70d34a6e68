package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.model.Author;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.MarkView;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Writing;
import org.proofmark.notation.Reading;
import org.proofmark.search.Question;

/** The mark index of a dossier holds the marks that the tables hold, whatever happened since it was made. */
class DossierMarksTest {
    private static final Author AUTHOR = new Author("tester", "laptop");
    private static final Question EVERYTHING = new Question(Reading.parse("*"), 0, 1000);

    @TempDir
    Path folder;

    private Keyring keyring() {
        return new Keyring(folder.resolve("keys"), null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void catchesUpWithEveryAction(long seed) {
        try (Dossier dossier = Dossier.create(folder.resolve("dossier"), keyring(), AUTHOR, null)) {
            History history = new History(new Random(seed), dossier);
            for (int i = 0; i < 60; i++) {
                history.write(1);
                for (Handling clearance : Handling.values()) {
                    assertThat(found(dossier, clearance))
                            .as("action %d, %s", i, clearance)
                            .containsExactlyInAnyOrderElementsOf(marks(dossier, history, clearance));
                }
            }
            assertThat(marks(dossier, history, Handling.CONFIDENTIAL)).hasSizeGreaterThan(5);
        }
    }

    @Test
    void anEncryptedDossierLeavesNoIndexOnTheDisk() {
        try (Dossier dossier = Dossier.create(folder.resolve("dossier"), keyring(), AUTHOR, "a few words more")) {
            fill(dossier, 20_100);
            assertThat(count(dossier, "K?00017")).isEqualTo(1);
            assertThat(folder.resolve("dossier/marks")).doesNotExist();
        }
    }

    @Test
    void aLargeIndexIsKeptAndUsedAgain() throws IOException {
        Path directory = folder.resolve("dossier");
        Path list = directory.resolve("marks/confidential/index");
        try (Dossier dossier = Dossier.create(directory, keyring(), AUTHOR, null)) {
            fill(dossier, 20_100);
            assertThat(count(dossier, "K?00017")).isEqualTo(1);
            assertThat(list).exists();
        }
        long written = Files.getLastModifiedTime(list).toMillis();
        try (Dossier dossier = Dossier.open(directory, keyring(), AUTHOR, null)) {
            assertThat(count(dossier, "K?00017")).isEqualTo(1);
            assertThat(Files.getLastModifiedTime(list).toMillis()).isEqualTo(written);
            append(dossier, "NEW-1");
            assertThat(count(dossier, "NEW*")).isEqualTo(1);
        }
        try (Dossier dossier = Dossier.read(directory, keyring(), null)) {
            assertThat(count(dossier, "NEW*")).isEqualTo(1);
            assertThat(count(dossier, "*")).isEqualTo(20_101);
        }
    }

    @Test
    void aDamagedIndexIsMadeAnew() {
        Path directory = folder.resolve("dossier");
        try (Dossier dossier = Dossier.create(directory, keyring(), AUTHOR, null)) {
            fill(dossier, 20_100);
            assertThat(count(dossier, "*")).isEqualTo(20_100);
        }
        try (Stream<Path> files = Files.list(directory.resolve("marks/confidential"))) {
            for (Path file : files.filter(f -> !f.endsWith("lock")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                byte[] damaged = bytes.clone();
                damaged[bytes.length / 2] ^= 4;
                Files.write(file, damaged);
                try (Dossier dossier = Dossier.read(directory, keyring(), null)) {
                    assertThat(count(dossier, "*")).as(file.toString()).isEqualTo(20_100);
                    assertThat(dossier.verify(n -> {}).faults()).isEmpty();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Dossier dossier, int items) {
        SubjectId source = SubjectId.random();
        try (Appending appending = dossier.appending(null)) {
            for (int i = 0; i < items; i++) {
                draft(source, String.format("KA%05d", i)).forEach(appending::add);
            }
            appending.commit();
        }
    }

    private static void append(Dossier dossier, String reading) {
        dossier.append(draft(SubjectId.random(), reading));
    }

    private static List<Draft> draft(SubjectId source, String reading) {
        SubjectId item = SubjectId.random();
        return List.of(
                Draft.of(
                        item,
                        new Item(ItemClass.WEAPON, null, null, null, null, null, null, null, null, null, null),
                        source),
                Draft.of(
                        item,
                        new Mark(
                                MarkType.SERIAL,
                                "receiver",
                                null,
                                MarkState.READ,
                                null,
                                reading,
                                Writing.LITERAL,
                                null),
                        source));
    }

    private static long count(Dossier dossier, String notation) {
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            return dossier.search(snapshot, new Question(Reading.parse(notation), 0, 10), () -> false)
                    .count();
        }
    }

    private static List<String> found(Dossier dossier, Handling clearance) {
        try (Snapshot snapshot = dossier.snapshot(clearance)) {
            MarkAnswer answer = dossier.search(snapshot, EVERYTHING, () -> false);
            assertThat(answer.best()).hasSize((int) answer.count());
            answer.best().forEach(found -> assertThat(found.hit().reading())
                    .isEqualTo(Reading.parse(found.hit().reading().print())));
            return answer.best().stream()
                    .map(found -> found.item().id() + " " + found.mark().record() + " "
                            + found.mark().reading())
                    .toList();
        }
    }

    private static List<String> marks(Dossier dossier, History history, Handling clearance) {
        List<String> marks = new ArrayList<>();
        try (Snapshot snapshot = dossier.snapshot(clearance)) {
            for (SubjectId id : history.subjects()) {
                SubjectView subject = snapshot.subject(id);
                if (subject != null) {
                    subject.marks().stream()
                            .filter(mark -> mark.reading() != null)
                            .forEach(mark -> marks.add(line(id, mark)));
                }
            }
        }
        return marks;
    }

    private static String line(SubjectId item, MarkView mark) {
        return item + " " + mark.record() + " " + mark.reading();
    }
}
