package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Basis;
import org.proofmark.model.Claim;
import org.proofmark.model.Draft;
import org.proofmark.model.SubjectId;

class BackupTest {
    @TempDir
    Path folder;

    @Test
    void isWholeAndKeepsTheKey() throws IOException {
        for (@Nullable String passphrase : new @Nullable String[] {null, "correct horse"}) {
            Path place = Files.createDirectories(folder.resolve(String.valueOf(passphrase)));
            Specimen specimen = Specimen.make(place, passphrase);
            Path target = place.resolve("backup");
            long[] progress = {0, 0};
            String digest;
            try (Dossier dossier = Dossier.read(specimen.original(), specimen.keyring(), passphrase)) {
                digest = dossier.viewDigest();
                Verification verified = dossier.backup(target, (done, total) -> {
                    progress[0] = done;
                    progress[1] = total;
                });
                assertThat(verified.viewDigest()).isEqualTo(digest);
                assertThat(verified.originals()).isEqualTo(1);
            }
            assertThat(progress[0]).isPositive().isEqualTo(progress[1]);
            assertThat(specimen.verify(target).faults()).isEmpty();
            try (Dossier copy = Dossier.open(target, specimen.keyring(), Specimen.AUTHOR, passphrase)) {
                assertThat(copy.viewDigest()).isEqualTo(digest);
                assertThat(copy.media().contents()).hasSize(1);
            }
            if (passphrase != null) {
                assertThat(new String(Files.readAllBytes(target.resolve(Database.FILE)), StandardCharsets.ISO_8859_1))
                        .doesNotContain("SQLite format 3", "SYN-", "Source");
                assertThatThrownBy(() -> Dossier.read(target, specimen.keyring(), "wrong"))
                        .isInstanceOf(DossierException.class);
            }
            assertThat(names(place)).noneMatch(n -> n.contains("partial"));
        }
    }

    @Test
    void isOfOneMomentWhileOthersWrite() throws Exception {
        Specimen specimen = Specimen.make(folder, null);
        AtomicBoolean enough = new AtomicBoolean();
        try (Dossier dossier = Dossier.open(specimen.original(), specimen.keyring(), Specimen.AUTHOR, null);
                Dossier reader = Dossier.read(specimen.original(), specimen.keyring(), null)) {
            Thread writer = Thread.ofPlatform().start(() -> {
                while (!enough.get()) {
                    append(dossier);
                }
            });
            try {
                for (int i = 0; i < 3; i++) {
                    assertThat(reader.backup(folder.resolve("backup" + i), (done, total) -> {})
                                    .faults())
                            .isEmpty();
                    assertThat(reader.verify(n -> {}).faults()).isEmpty();
                }
            } finally {
                enough.set(true);
                writer.join();
            }
        }
    }

    private static void append(Dossier dossier) {
        dossier.append(List.of(
                Draft.of(SubjectId.random(), Claim.exact("weapons", Basis.CLAIMED, 271, "count"), SubjectId.random())));
    }

    @Test
    void aDamagedDossierGivesNoBackup() throws Exception {
        Specimen specimen = Specimen.make(folder, null);
        specimen.sql(specimen.original(), "UPDATE profile SET synthetic = 1 - synthetic");
        try (Dossier dossier = Dossier.read(specimen.original(), specimen.keyring(), null)) {
            assertThatThrownBy(() -> dossier.backup(folder.resolve("backup"), (done, total) -> {}))
                    .isInstanceOf(DossierException.class)
                    .hasMessageContaining("does not pass verification")
                    .hasMessageContaining("Run verify");
        }
        assertThat(names(folder)).noneMatch(n -> n.contains("backup"));
    }

    @Test
    void takesTheFolderThatIsFreeOnly() throws IOException {
        Specimen specimen = Specimen.make(folder, null);
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.write(full.resolve("mine.txt"), new byte[1]);
        Path empty = Files.createDirectories(folder.resolve("empty"));
        try (Dossier dossier = Dossier.read(specimen.original(), specimen.keyring(), null)) {
            for (Path target :
                    List.of(full, full.resolve("mine.txt"), specimen.original().resolve("inside"))) {
                assertThatThrownBy(() -> dossier.backup(target, (done, total) -> {}))
                        .isInstanceOf(DossierException.class)
                        .hasMessageContaining("Name a ");
            }
            assertThatThrownBy(() -> dossier.backup(full.resolve("mine.txt/backup"), (done, total) -> {}))
                    .isInstanceOf(DossierException.class)
                    .hasMessageContaining("cannot be written");
            dossier.backup(empty, (done, total) -> {});
        }
        assertThat(specimen.verify(empty).faults()).isEmpty();
        assertThat(names(full)).containsExactly("mine.txt");
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
