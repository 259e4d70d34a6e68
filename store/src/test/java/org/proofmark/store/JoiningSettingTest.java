package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;

/** From which probability on a dossier lets links join. */
class JoiningSettingTest {
    @TempDir
    Path folder;

    private Keyring keyring = new Keyring(Path.of("."), null);

    @BeforeEach
    void make() {
        keyring = new Keyring(folder.resolve("keys"), null);
        Dossier.create(folder.resolve("dossier"), keyring, Specimen.AUTHOR, null)
                .close();
    }

    private Dossier open() {
        return Dossier.open(folder.resolve("dossier"), keyring, Specimen.AUTHOR, null);
    }

    private static @Nullable Double joinsFrom(Dossier dossier) {
        try (Snapshot snapshot = dossier.snapshot(Handling.PUBLIC)) {
            return snapshot.joinsFrom();
        }
    }

    private static void isWhole(Dossier dossier) {
        assertThat(dossier.verify(n -> {}).faults()).isEmpty();
    }

    @Test
    void isNoneUntilItIsSetAndIsKept() {
        try (Dossier dossier = open()) {
            assertThat(joinsFrom(dossier)).isNull();
            dossier.joinFrom(0.99);
            assertThat(joinsFrom(dossier)).isEqualTo(0.99);
            isWhole(dossier);
        }
        try (Dossier dossier = open()) {
            assertThat(joinsFrom(dossier)).isEqualTo(0.99);
            dossier.joinFrom(null);
            assertThat(joinsFrom(dossier)).isNull();
            isWhole(dossier);
        }
    }

    @Test
    void isNotChangedUnseen() throws SQLException {
        try (Dossier dossier = open()) {
            dossier.joinFrom(0.99);
            Connection connection = dossier.take();
            try (Statement statement = connection.createStatement()) {
                statement.execute("UPDATE setting SET value = '0.6' WHERE name = 'join-from'");
            }
            dossier.give(connection);
            assertThat(dossier.verify(n -> {}).faults()).singleElement().satisfies(f -> assertThat(f.place())
                    .isEqualTo("settings"));
            assertThatThrownBy(() -> dossier.joinFrom(0.98))
                    .isInstanceOf(DossierException.class)
                    .hasMessageContaining("not as they were written");
        }
    }

    @Test
    void aMachineThatStopsInBetweenIsMendedByTheSameAgain() throws SQLException {
        try (Dossier dossier = open()) {
            dossier.joinFrom(0.99);
            Connection connection = dossier.take();
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM setting WHERE name = 'join-from'");
            }
            dossier.give(connection);
            dossier.joinFrom(0.99);
            isWhole(dossier);
        }
    }
}
