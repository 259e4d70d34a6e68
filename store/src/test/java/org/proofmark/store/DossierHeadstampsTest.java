package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.proofmark.notation.Headstamp;
import org.proofmark.search.HeadstampQuestion;

/** The headstamps of a dossier are those that the tables hold, whatever happened since the index was made. */
class DossierHeadstampsTest {
    private static final Author AUTHOR = new Author("tester", "laptop");

    /** There may be anything, or nothing, at every hour. */
    private static final Headstamp EVERYTHING = Headstamp.parse(
            IntStream.rangeClosed(1, 12).mapToObj(hour -> hour + "=*").collect(Collectors.joining(" ")));

    @TempDir
    Path folder;

    private Dossier dossier() {
        return Dossier.create(folder.resolve("dossier"), new Keyring(folder.resolve("keys"), null), AUTHOR, null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void catchesUpWithEveryAction(long seed) {
        try (Dossier dossier = dossier()) {
            History history = new History(new Random(seed), dossier);
            int seen = 0;
            for (int i = 0; i < 60; i++) {
                history.write(1);
                for (Handling clearance : Handling.values()) {
                    List<String> stored = stored(dossier, history, clearance, null);
                    assertThat(found(dossier, clearance, null))
                            .as("action %d, %s", i, clearance)
                            .containsExactlyInAnyOrderElementsOf(stored);
                    seen += stored.size();
                }
            }
            for (MarkState state : MarkState.values()) {
                assertThat(found(dossier, Handling.CONFIDENTIAL, state))
                        .as("%s", state)
                        .containsExactlyInAnyOrderElementsOf(stored(dossier, history, Handling.CONFIDENTIAL, state));
            }
            assertThat(seen).isGreaterThan(100);
        }
    }

    @Test
    void countsWhatHasNoPositionsBeside() {
        try (Dossier dossier = dossier()) {
            append(dossier, MarkState.READ, "12=10 6=83", Writing.NOTATION);
            append(dossier, MarkState.READ, "10 83", Writing.NOTATION);
            append(dossier, MarkState.READ, "12=10 6=83", Writing.LITERAL);
            append(dossier, MarkState.OVER_STAMPED, "4=10 10=83", Writing.NOTATION);
            HeadstampAnswer all = ask(dossier, "1=10 7=83", null);
            assertThat(all.count()).isEqualTo(2);
            assertThat(all.unplaced()).isEqualTo(2);
            assertThat(all.best()).extracting(found -> found.hit().hours()).containsExactly(1, 9);
            HeadstampAnswer stamped = ask(dossier, "1=10 7=83", MarkState.OVER_STAMPED);
            assertThat(stamped.count()).isEqualTo(1);
            assertThat(stamped.unplaced()).isZero();
            assertThat(ask(dossier, "1=10 7=83", MarkState.REMOVED).count()).isZero();
        }
    }

    private static HeadstampAnswer ask(Dossier dossier, String notation, @Nullable MarkState state) {
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            return dossier.search(snapshot, new HeadstampQuestion(Headstamp.parse(notation), 0, 10), state);
        }
    }

    private static void append(Dossier dossier, MarkState state, String reading, Writing writing) {
        SubjectId item = SubjectId.random();
        SubjectId source = SubjectId.random();
        dossier.append(List.of(
                Draft.of(item, Item.of(ItemClass.AMMUNITION, "cartridge", null), source),
                Draft.of(item, new Mark(MarkType.HEADSTAMP, null, null, state, null, reading, writing, null), source)));
    }

    private static List<String> found(Dossier dossier, Handling clearance, @Nullable MarkState state) {
        try (Snapshot snapshot = dossier.snapshot(clearance)) {
            HeadstampAnswer answer = dossier.search(snapshot, new HeadstampQuestion(EVERYTHING, 0, 1000), state);
            assertThat(answer.best()).hasSize((int) answer.count());
            return answer.best().stream()
                    .map(found -> line(found.item().id(), found.mark()))
                    .toList();
        }
    }

    private static List<String> stored(
            Dossier dossier, History history, Handling clearance, @Nullable MarkState state) {
        List<String> marks = new ArrayList<>();
        try (Snapshot snapshot = dossier.snapshot(clearance)) {
            for (SubjectId id : history.subjects()) {
                SubjectView subject = snapshot.subject(id);
                if (subject != null) {
                    subject.marks().stream()
                            .filter(mark -> mark.headstamp() != null && (state == null || mark.state() == state))
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
