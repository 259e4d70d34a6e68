package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Basis;
import org.proofmark.model.Claim;
import org.proofmark.model.Draft;
import org.proofmark.model.Retraction;
import org.proofmark.model.SubjectId;

/** What goes wrong is said with its place and a remedy, and leaves nothing half-written. */
class BadInputTest {
    @TempDir
    Path folder;

    private Specimen specimen;

    @BeforeEach
    void make() throws IOException {
        specimen = Specimen.make(folder, null);
    }

    private Dossier open(Path dossier) {
        return Dossier.open(dossier, specimen.keyring(), Specimen.AUTHOR, null);
    }

    private static void refused(ThrowingCallable action, String... parts) {
        assertThatThrownBy(action).isInstanceOf(DossierException.class).satisfies(e -> {
            assertThat(e.getMessage()).contains(List.of(parts)).doesNotContain("null");
            // Two sentences: what is wrong, and what to do.
            assertThat(e.getMessage()).matches("(?s).+[.] [A-Z].+");
        });
    }

    @Test
    void aDirectoryThatIsNoDossier() throws IOException {
        refused(() -> open(folder.resolve("nowhere")), "There is no dossier", "proofmark init");
        refused(() -> open(Files.createDirectories(folder.resolve("empty"))), "is not a dossier", "proofmark init");
        refused(() -> open(specimen.original().resolve(Settings.FILE)), "dossier.json");
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.write(full.resolve("mine.txt"), new byte[1]);
        refused(() -> Dossier.create(full, specimen.keyring(), Specimen.AUTHOR, null), "is not empty");
        assertThat(full).isDirectoryContaining("glob:**mine.txt").isDirectoryNotContaining("glob:**.{json,db}");
    }

    @Test
    void damagedSettings() throws IOException {
        List<String> texts = List.of("", "{", "[]", "{\"format\":1}", "{\"format\":2}", "{}", "\u0000\u0001");
        for (String text : texts) {
            Path copy = specimen.copy();
            Files.writeString(copy.resolve(Settings.FILE), text);
            refused(() -> open(copy), text.contains("format\":2") ? "layout 2" : copy.toString());
        }
    }

    @Test
    void aDatabaseThatIsMissingEmptyOrSomethingElse() throws IOException {
        Path copy = specimen.copy();
        Path file = copy.resolve(Database.FILE);
        Files.delete(file);
        refused(() -> open(copy), "has no records.db", "backup");
        assertThat(file).doesNotExist();
        Files.createDirectory(file);
        refused(() -> open(copy), "has no records.db", "backup");
        Files.delete(file);
        Files.write(file, new byte[0]);
        refused(() -> open(copy), "version 0");
        Files.write(
                file,
                "not a database, but long enough to be taken for one".repeat(50).getBytes(StandardCharsets.UTF_8));
        refused(() -> open(copy), "is not a readable database");
        Path cut = specimen.copy();
        byte[] whole = Files.readAllBytes(cut.resolve(Database.FILE));
        Files.write(cut.resolve(Database.FILE), java.util.Arrays.copyOf(whole, whole.length / 2));
        try (Dossier dossier = open(cut)) {
            assertThat(dossier.verify(n -> {}).isClean()).isFalse();
        } catch (DossierException e) {
            assertThat(e.getMessage()).contains("damaged", "backup");
        }
    }

    @Test
    void aNewerDatabase() throws SQLException {
        Path copy = specimen.copy();
        specimen.sql(copy, "PRAGMA user_version = 7");
        refused(() -> open(copy), "version 7", "program that wrote it");
    }

    @Test
    void whatCannotBeWritten() throws IOException {
        Path copy = specimen.copy();
        Files.deleteIfExists(copy.resolve("writer.lock"));
        Files.createDirectories(copy.resolve("writer.lock/in the way"));
        refused(() -> open(copy), "cannot be written", "permissions");
        Path other = specimen.copy();
        Files.createDirectories(other.resolve("records.db-wal/in the way"));
        refused(() -> open(other), "records.db", "permissions");
        Path file = Files.write(folder.resolve("file"), new byte[1]);
        refused(
                () -> Dossier.create(file.resolve("dossier"), specimen.keyring(), Specimen.AUTHOR, null),
                "cannot be made",
                "permissions");
    }

    @Test
    void aFullDisk() throws SQLException {
        try (Dossier dossier = open(specimen.original())) {
            String before = dossier.viewDigest();
            Connection connection = dossier.take();
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA max_page_count = 1");
            }
            dossier.give(connection);
            List<Draft> drafts = IntStream.range(0, 9_000)
                    .mapToObj(n -> Draft.of(
                            SubjectId.random(), Claim.exact("weapons", Basis.CLAIMED, n, "count"), SubjectId.random()))
                    .toList();
            refused(() -> dossier.append(drafts), "is full", "Nothing of this action was stored");
            assertThat(dossier.viewDigest()).isEqualTo(before);
            assertThat(dossier.append(drafts.subList(0, 3))).hasSize(3);
            assertThat(dossier.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void retractionsOfWhatIsElsewhere() {
        try (Dossier dossier = open(specimen.original())) {
            String before = dossier.viewDigest();
            SubjectId source = SubjectId.random();
            var id = dossier.append(List.of(
                            Draft.of(SubjectId.random(), Claim.exact("weapons", Basis.CLAIMED, 1, "count"), source)))
                    .getFirst();
            String after = dossier.viewDigest();
            refused(
                    () -> dossier.append(List.of(Draft.of(SubjectId.random(), new Retraction(id, null, null), source))),
                    "is not one about the subject");
            refused(
                    () -> dossier.append(List.of(
                            Draft.of(SubjectId.random(), new Retraction(null, SubjectId.random(), null), source))),
                    "filed under another subject");
            refused(() -> dossier.undo(SubjectId.random(), source, "x"), "There is no batch");
            assertThat(dossier.viewDigest()).isEqualTo(after).isNotEqualTo(before);
            assertThat(dossier.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void aKeyringThatCannotBeWritten() throws IOException {
        Path home = folder.resolve("keys");
        try (Stream<Path> files = Files.list(home.resolve("checkpoints"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(home.resolve("checkpoints"));
        Files.write(home.resolve("checkpoints"), new byte[1]);
        try (Dossier dossier = open(specimen.original())) {
            List<Draft> draft = List.of(Draft.of(
                    SubjectId.random(), Claim.exact("weapons", Basis.CLAIMED, 1, "count"), SubjectId.random()));
            refused(() -> dossier.append(draft), "was stored", "Do not repeat");
            assertThat(dossier.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void whatIsNoFile() throws IOException {
        try (Dossier dossier = open(specimen.original())) {
            refused(() -> dossier.media().store(folder), "is a directory");
            refused(() -> dossier.media().store(folder.resolve("nothing")), "There is no file");
            refused(() -> dossier.media().open("x"), "is not the name of an original");
            refused(() -> dossier.media().open("0".repeat(64)), "is not in the media locker");
        }
    }

    @Test
    void hostilePictures() throws IOException {
        Random random = new Random(2);
        byte[] picture = picture();
        Path file = folder.resolve("hostile.jpg");
        Consumer<byte[]> reads = bytes -> {
            try {
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            CameraClaims claims = CameraClaims.read(file);
            assertThat(claims.camera() == null || claims.camera().length() <= 201)
                    .isTrue();
        };
        reads.accept(new byte[0]);
        for (int i = 0; i < 1_500; i++) {
            byte[] bytes =
                    i % 3 == 0 ? java.util.Arrays.copyOf(picture, random.nextInt(picture.length)) : picture.clone();
            for (int flips = random.nextInt(1, 12); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            reads.accept(bytes);
        }
        Files.write(file, picture);
        CameraClaims whole = CameraClaims.read(file);
        assertThat(whole.mediaType()).isEqualTo("image/jpeg");
        assertThat(whole.camera()).isEqualTo("Maker");
        assertThat(whole.warning()).isNull();
    }

    /** A JPEG that is nothing but an EXIF block with the maker of the camera. */
    private static byte[] picture() throws IOException {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0MM\0*\0\0\0\u0008".getBytes(StandardCharsets.ISO_8859_1));
        // One entry: tag 0x010f, ASCII, 6 bytes, at offset 26; then no further directory.
        exif.write(new byte[] {0, 1, 1, 0x0f, 0, 2, 0, 0, 0, 6, 0, 0, 0, 26, 0, 0, 0, 0});
        exif.write("Maker\0".getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        jpeg.write(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, (byte) (exif.size() + 2)});
        jpeg.write(exif.toByteArray());
        jpeg.write(new byte[] {(byte) 0xff, (byte) 0xd9});
        return jpeg.toByteArray();
    }
}
