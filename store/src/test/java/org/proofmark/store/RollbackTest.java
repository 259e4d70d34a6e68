package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Basis;
import org.proofmark.model.Claim;
import org.proofmark.model.Draft;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Verification.Assurance;

/** What only a checkpoint outside the dossier can tell: that something is gone that was once signed. */
class RollbackTest {
    @TempDir
    Path folder;

    private Specimen specimen;

    @BeforeEach
    void make() throws IOException {
        specimen = Specimen.make(folder, null);
    }

    private void append(Path dossier) {
        try (Dossier opened = Dossier.open(dossier, specimen.keyring(), Specimen.AUTHOR, null)) {
            SubjectId source = SubjectId.random();
            opened.append(
                    List.of(Draft.of(SubjectId.random(), Claim.exact("weapons", Basis.CLAIMED, 271, "count"), source)));
        }
    }

    @Test
    void anEarlierStatePutBackIsNoticed() {
        Path earlier = specimen.copy();
        append(specimen.original());
        assertThat(specimen.verify(earlier).faults()).singleElement().satisfies(f -> {
            assertThat(f.place()).isEqualTo("log");
            assertThat(f.what()).contains("earlier state");
        });
    }

    @Test
    void workingOnInAnEarlierStateDoesNotHideIt() {
        Path earlier = specimen.copy();
        append(specimen.original());
        append(earlier);
        append(earlier);
        assertThat(specimen.verify(earlier).faults()).singleElement().satisfies(f -> assertThat(f.what())
                .contains("earlier state"));
        // And the copy that was left behind misses what was written since, in a log of its own.
        assertThat(specimen.verify(specimen.original()).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.what()).contains("whole log is gone"));
    }

    @Test
    void aLogCutShortWithItsCheckpointIsNoticed() throws SQLException {
        Path copy = specimen.copy();
        specimen.sql(
                copy,
                "DELETE FROM payload WHERE rid = (SELECT max(rid) FROM record)",
                "DELETE FROM record WHERE rid = (SELECT max(rid) FROM record)",
                "DELETE FROM checkpoint",
                "UPDATE frontier SET signed = 0, size = size - 1");
        assertThat(specimen.verify(copy).faults().toString()).contains("the checkpoint in the keyring is of");
    }

    @Test
    void aLogTakenOutWholeIsNoticed() throws SQLException {
        Path copy = specimen.copy();
        specimen.sql(
                copy,
                "DELETE FROM payload",
                "DELETE FROM record",
                "DELETE FROM checkpoint",
                "DELETE FROM frontier",
                "DELETE FROM log",
                "DELETE FROM profile",
                "DELETE FROM mark",
                "DELETE FROM reference",
                "DELETE FROM locator",
                "DELETE FROM undone",
                "DELETE FROM subject");
        Verification verification = specimen.verify(copy);
        assertThat(verification.faults()).singleElement().satisfies(f -> assertThat(f.what())
                .contains("whole log is gone"));
        assertThat(verification.assurance()).isEqualTo(Assurance.DAMAGE_ONLY);
    }

    @Test
    void withoutTheKeyringACleanResultReachesLessFar() throws IOException {
        Keyring elsewhere = new Keyring(Files.createDirectories(folder.resolve("elsewhere")), null);
        try (Dossier opened = Dossier.read(specimen.original(), elsewhere, null)) {
            Verification verification = opened.verify(n -> {});
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.assurance()).isEqualTo(Assurance.EDITS);
            assertThat(verification.notes().toString()).contains("keyring");
        }
    }

    @Test
    void whatALockedKeyCouldNotSignIsOnlySafeFromDamage() throws IOException {
        Keyring wrapped = new Keyring(folder.resolve("wrapped"), "passphrase".toCharArray());
        Path place = folder.resolve("locked");
        Dossier.create(place, wrapped, Specimen.AUTHOR, null).close();
        append(place, wrapped);
        Keyring locked = new Keyring(folder.resolve("wrapped"), null);
        append(place, locked);
        try (Dossier opened = Dossier.read(place, locked, null)) {
            Verification verification = opened.verify(n -> {});
            assertThat(verification.faults()).isEmpty();
            assertThat(verification.assurance()).isEqualTo(Assurance.DAMAGE_ONLY);
            assertThat(verification.notes().toString()).contains("are not signed yet");
        }
    }

    private static void append(Path dossier, Keyring keyring) {
        try (Dossier opened = Dossier.open(dossier, keyring, Specimen.AUTHOR, null)) {
            opened.append(List.of(Draft.of(
                    SubjectId.random(), Claim.exact("weapons", Basis.CLAIMED, 271, "count"), SubjectId.random())));
        }
    }
}
