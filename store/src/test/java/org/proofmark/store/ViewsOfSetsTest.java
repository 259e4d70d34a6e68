package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.model.Author;
import org.proofmark.model.Handling;
import org.proofmark.model.Profile;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** Views are a function of the set of records: of nothing else, and of all of it. */
class ViewsOfSetsTest {
    private static final Author AUTHOR = new Author("tester", "laptop");

    @TempDir
    Path folder;

    private Dossier dossier(String name) {
        return Dossier.create(folder.resolve(name), new Keyring(folder.resolve("keys"), null), AUTHOR, null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyOrderAndAnySplitGiveTheSameViews(long seed) throws SQLException {
        Random random = new Random(seed);
        try (Dossier first = dossier("first")) {
            History history = new History(random, first);
            history.write(40);
            String digest = first.viewDigest();
            first.rebuild(n -> {});
            assertThat(first.viewDigest()).as("rebuilt").isEqualTo(digest);
            assertThat(first.verify(n -> {}).faults()).isEmpty();
            everyLevelIsTheProfileOfWhatItMaySee(first, history.subjects());
            List<RawRecord> records = RawRecord.of(first);
            for (int copy = 0; copy < 2; copy++) {
                Collections.shuffle(records, random);
                try (Dossier other = dossier("other" + copy)) {
                    receive(other, records, random);
                    assertThat(other.viewDigest()).as("shuffled").isEqualTo(digest);
                    assertThat(other.verify(n -> {}).faults()).isEmpty();
                }
            }
        }
    }

    /** In actions of random sizes, some records twice. */
    private static void receive(Dossier dossier, List<RawRecord> records, Random random) {
        int next = 0;
        while (next < records.size()) {
            int end = Math.min(records.size(), next + 1 + random.nextInt(60));
            try (Appending appending = dossier.appending(null)) {
                records.subList(Math.max(0, next - 2), end).forEach(r -> r.into(appending));
                appending.commit();
            }
            next = end;
        }
    }

    private static void everyLevelIsTheProfileOfWhatItMaySee(Dossier dossier, List<SubjectId> subjects) {
        try (Snapshot all = dossier.snapshot(Handling.CONFIDENTIAL)) {
            SqliteSnapshot stored = (SqliteSnapshot) all;
            for (Handling clearance : Handling.values()) {
                try (Snapshot snapshot = dossier.snapshot(clearance)) {
                    for (SubjectId subject : subjects) {
                        List<Statement> counting = Profile.counting(all.statements(subject), stored.undone()).stream()
                                .filter(s -> s.envelope().handling().visibleTo(clearance))
                                .toList();
                        Profile expected = Profile.of(subject, counting, stored.standings(), Handling.CONFIDENTIAL);
                        assertThat(snapshot.profile(subject)).isEqualTo(expected);
                        SubjectView view = expected.isEmpty() ? null : SubjectView.of(expected);
                        assertThat(snapshot.subject(subject)).isEqualTo(view);
                    }
                }
            }
        }
    }

    @Test
    void aRecordWhosePayloadWasSwappedIsNotReceived() throws SQLException {
        try (Dossier first = dossier("first");
                Dossier other = dossier("other")) {
            new History(new Random(9), first).write(3);
            List<RawRecord> records = RawRecord.of(first);
            try (Appending appending = other.appending(null)) {
                RawRecord one = records.getFirst();
                RawRecord another = records.stream()
                        .filter(some -> !Arrays.equals(some.body(), one.body()))
                        .findFirst()
                        .orElseThrow();
                assertThatThrownBy(() -> appending.receive(one.envelope(), one.salt(), another.body()))
                        .isInstanceOf(DossierException.class)
                        .hasMessageContaining("commits to");
            }
        }
    }
}
