package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bytes flipped anywhere in a dossier's files. Each flip is either named (or refused at opening), or it hit a part of the
 * file that holds nothing, and then every row of every table still reads the same.
 */
class FlippedBytesTest {
    private static final int FLIPS = 120;
    private static final int FLIPS_ENCRYPTED = 16;

    @TempDir
    Path folder;

    @Test
    void ofAPlainDatabaseAreNamedOrHoldNothing() throws IOException, SQLException {
        int unnoticed = flips(Specimen.make(folder, null), FLIPS);
        System.out.println(unnoticed + " of " + FLIPS + " flipped bytes were in parts of the file that hold nothing.");
        assertThat(unnoticed).isLessThan(FLIPS);
    }

    @Test
    void ofAnEncryptedDatabaseAreNamed() throws IOException, SQLException {
        assertThat(flips(Specimen.make(folder, "correct horse"), FLIPS_ENCRYPTED))
                .isZero();
    }

    /** The number of flips that nobody noticed. */
    private static int flips(Specimen specimen, int flips) throws IOException, SQLException {
        List<String> dump = specimen.dump(specimen.original());
        Random random = new Random(5);
        Path copy = specimen.copy();
        int unnoticed = 0;
        for (int i = 0; i < flips; i++) {
            Path file = copy.resolve(Database.FILE);
            Files.deleteIfExists(copy.resolve("records.db-wal"));
            Files.deleteIfExists(copy.resolve("records.db-shm"));
            Files.write(file, Files.readAllBytes(specimen.original().resolve(Database.FILE)));
            long at = random.nextLong(Files.size(file));
            flip(file, at, 1 << random.nextInt(8));
            @Nullable String said = said(specimen, copy);
            if (said == null) {
                unnoticed++;
                assertThat(specimen.dump(copy)).as("byte %d", at).isEqualTo(dump);
            } else {
                assertThat(said).doesNotContain("Exception", "null pointer");
            }
        }
        return unnoticed;
    }

    /** The first fault or the error at opening; null where all seems well. */
    private static @Nullable String said(Specimen specimen, Path copy) {
        try {
            List<Verification.Fault> faults = specimen.verify(copy).faults();
            return faults.isEmpty() ? null : faults.getFirst().toString();
        } catch (DossierException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void flip(Path file, long at, int bits) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ bits)).rewind();
            channel.write(one, at);
        }
    }

    @Test
    void ofOriginalsAreNamed() throws IOException {
        for (@Nullable String passphrase : new @Nullable String[] {null, "correct horse"}) {
            Path place = Files.createDirectories(folder.resolve(String.valueOf(passphrase)));
            Specimen specimen = Specimen.make(place, passphrase);
            Path original;
            try (Stream<Path> files = Files.walk(specimen.original().resolve("media"))) {
                original = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            }
            String hash = original.getFileName().toString();
            for (long at : new long[] {0, Files.size(original) / 2, Files.size(original) - 1}) {
                Path copy = specimen.copy();
                flip(copy.resolve(specimen.original().relativize(original).toString()), at, 1);
                assertThat(specimen.verify(copy).faults()).singleElement().satisfies(f -> {
                    assertThat(f.place()).isEqualTo("media");
                    assertThat(f.id()).isEqualTo(hash);
                });
            }
            Path copy = specimen.copy();
            Files.delete(copy.resolve(specimen.original().relativize(original).toString()));
            assertThat(specimen.verify(copy).faults().toString()).contains("is missing");
        }
    }

    @Test
    void ofTheSettingsFileAreNamedOrRefused() throws IOException {
        Specimen specimen = Specimen.make(folder, null);
        Path copy = specimen.copy();
        byte[] whole = Files.readAllBytes(copy.resolve(Settings.FILE));
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 1;
            Files.write(copy.resolve(Settings.FILE), bytes);
            assertThat(said(specimen, copy)).as("byte %d", at).isNotNull();
        }
    }
}
