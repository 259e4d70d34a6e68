package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Batch;
import org.proofmark.model.Handling;
import org.proofmark.model.RecordId;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/**
 * Kills {@link KilledWriter} at random moments. Afterwards the dossier opens and verifies, batches are whole or not there,
 * and nothing that was acknowledged is missing.
 *
 * <p>A few kills here; a hundred with
 * {@code mvn -pl store -am test -Dtest=KillTest -Dsurefire.failIfNoSpecifiedTests=false -Dproofmark.kills=100} (minutes).
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("proofmark.kills", 8);
    private static final int LATEST_MILLIS = 1_500;

    @TempDir
    Path folder;

    private final List<String> acknowledged = new ArrayList<>();

    private Keyring keyring() {
        return new Keyring(folder.resolve("keys"), null);
    }

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        Path place = folder.resolve("dossier");
        Dossier.create(place, keyring(), Specimen.AUTHOR, null).close();
        Random random = new Random(3);
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(place, kill, random.nextInt(LATEST_MILLIS));
            try (Dossier dossier = Dossier.open(place, keyring(), Specimen.AUTHOR, null)) {
                assertThat(dossier.verify(n -> {}).faults()).as("kill %d", kill).isEmpty();
                check(dossier);
            }
        }
        System.out.println(KILLS + " kills, " + acknowledged.size() + " acknowledged actions, none lost.");
        assertThat(acknowledged).isNotEmpty();
    }

    /** Waits until the program is at work, then as long again as given, and kills it; takes down what it acknowledged. */
    private void runAndKill(Path place, int kill, int millis) throws IOException, InterruptedException {
        Path said = folder.resolve("said" + kill);
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        place.toString(),
                        folder.resolve("keys").toString(),
                        folder.toString(),
                        Integer.toString(kill))
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors" + kill).toFile())
                .start();
        try {
            // Every other time, something must have been acknowledged before the kill.
            int lines = 1 + kill % 2;
            while (writer.isAlive() && Files.readString(said).lines().count() < lines) {
                Thread.onSpinWait();
            }
            writer.waitFor(millis, TimeUnit.MILLISECONDS);
        } finally {
            assertThat(writer.isAlive())
                    .as(Files.readString(folder.resolve("errors" + kill)))
                    .isTrue();
            writer.destroyForcibly();
            writer.waitFor();
        }
        String all = Files.readString(said);
        // A line without its end was not said.
        all.substring(0, all.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> !line.equals("ready"))
                .forEach(acknowledged::add);
    }

    private void check(Dossier dossier) {
        Set<String> originals = new HashSet<>(dossier.media().contents());
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            Set<SubjectId> batches =
                    snapshot.subjects("batch").map(SubjectView::id).collect(Collectors.toSet());
            for (String line : acknowledged) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "batch" -> assertThat(batches).contains(SubjectId.parse(words[1]));
                    case "media" -> {
                        assertThat(originals).contains(words[1]);
                        assertThat(snapshot.leafHash(RecordId.parse(words[2]))).isNotNull();
                    }
                    default ->
                        assertThat(snapshot.leafHash(RecordId.parse(words[1]))).isNotNull();
                }
            }
            wholeBatches(dossier, snapshot, batches);
        }
    }

    /** As many records as each says it has; and none of a batch that is not there. */
    private static void wholeBatches(Dossier dossier, Snapshot snapshot, Set<SubjectId> batches) {
        long expected = 0;
        for (SubjectId batch : batches) {
            Statement said = snapshot.statements(batch).getFirst();
            expected += 1 + ((Batch) said.payload()).records();
        }
        assertThat(count(dossier, "SELECT count(*) FROM record WHERE batch IS NOT NULL"))
                .isEqualTo(expected);
    }

    private static long count(Dossier dossier, String query) {
        Connection connection = dossier.take();
        try {
            return Long.parseLong(Specimen.column(connection, query).getFirst());
        } catch (SQLException e) {
            throw dossier.failure(e);
        } finally {
            dossier.give(connection);
        }
    }
}
