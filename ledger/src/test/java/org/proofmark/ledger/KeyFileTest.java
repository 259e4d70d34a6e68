package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFileTest {
    private static final char[] PASSPHRASE = "corréct horse".toCharArray();
    private static final char[] NONE = {};

    @TempDir
    Path folder;

    /** Wrapped quickly: the count of iterations is a field of the file. */
    private static KeyFile quick(char[] passphrase) {
        return KeyFile.wrap(TestKeys.TEAM, passphrase, 2);
    }

    @Test
    void opensWithItsPassphrase() {
        Path path = folder.resolve("team.key");
        KeyFile created = KeyFile.create("example.org/team-a", PASSPHRASE);
        created.write(path);
        KeyFile read = KeyFile.read(path);
        assertThat(read.isProtected()).isTrue();
        assertThat(read.vkey()).isEqualTo(created.vkey()).startsWith("example.org/team-a+");
        NoteSigner signer = KeyFile.open(path, PASSPHRASE);
        assertThat(Note.sign("text\n", signer).verify(List.of(read.verifier()))).hasSize(1);
        assertThatThrownBy(() -> KeyFile.open(path, "correct horse".toCharArray()))
                .isInstanceOf(WrongPassphraseException.class)
                .hasMessageContaining(created.vkey())
                .hasMessageContaining("try again");
    }

    @Test
    void stretchesPassphrasesByTheAdvisedCount() {
        assertThat(PassphraseWrap.ITERATIONS).isEqualTo(600_000);
    }

    @Test
    void takesComposedAndDecomposedLettersForTheSame() {
        assertThat(quick(PASSPHRASE).unlock("corre\u0301ct horse".toCharArray()).verifier())
                .isEqualTo(TestKeys.TEAM.verifier());
        assertThat(PASSPHRASE).contains('é');
    }

    @Test
    void tellsWhenThereIsNoProtection() {
        KeyFile open = quick(NONE);
        assertThat(open.isProtected()).isFalse();
        assertThat(open).hasToString("key file of " + open.vkey() + ", not protected");
        assertThat(open.unlock(NONE).sign("a\n")).isEqualTo(TestKeys.TEAM.sign("a\n"));
        assertThatThrownBy(() -> quick(PASSPHRASE).unlock(NONE)).isInstanceOf(WrongPassphraseException.class);
    }

    @Test
    void changesItsPassphrase() {
        Path path = folder.resolve("team.key");
        quick(PASSPHRASE).write(path);
        char[] next = "next".toCharArray();
        KeyFile.wrap(KeyFile.open(path, PASSPHRASE), next, 2).replace(path);
        assertThat(KeyFile.open(path, next).verifier()).isEqualTo(TestKeys.TEAM.verifier());
        assertThatThrownBy(() -> KeyFile.open(path, PASSPHRASE)).isInstanceOf(WrongPassphraseException.class);
    }

    @Test
    void neverOverwritesAKeyUnasked() throws IOException {
        Path path = folder.resolve("team.key");
        Files.writeString(path, "something");
        assertThatThrownBy(() -> quick(PASSPHRASE).write(path))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("overwritten is lost");
        assertThat(path).hasContent("something");
    }

    @Test
    void isReadableByItsOwnerAloneAndLeavesNothingElse() throws IOException {
        Path path = folder.resolve("team.key");
        quick(PASSPHRASE).write(path);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
        assertThatThrownBy(() -> quick(PASSPHRASE).write(folder.resolve("none/team.key")))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void isCanonicalJsonThatHidesTheSeed() throws IOException {
        Path path = folder.resolve("team.key");
        quick(PASSPHRASE).write(path);
        String file = Files.readString(path);
        assertThat(file).endsWith("}\n").doesNotContain(StrictBase64.encode(TestKeys.TEAM.seed()));
        assertThat(Canonical.isCanonical(file.strip().getBytes(UTF_8))).isTrue();
        assertThat(Canonical.read(file.getBytes(UTF_8)))
                .containsOnlyKeys(
                        "cipher", "format", "iterations", "kdf", "nonce", "protection", "salt", "vkey", "wrapped");
    }

    @ParameterizedTest
    @CsvSource({
        "format, proofmark-key@2, proofmark-key@1",
        "vkey, nonsense, not a verifier key",
        "protection, maybe, passphrase or none",
        "protection, none, seed",
        "kdf, scrypt, PBKDF2",
        "cipher, ROT13, AES-256-GCM",
        "salt, AAAA, 16 bytes",
        "nonce, AAAA, 12 bytes",
        "wrapped, AAAA, 48 bytes",
        "wrapped, '', base64",
        "iterations, many, a number from 1",
    })
    void namesTheFieldThatIsWrong(String field, String value, String problem) throws IOException {
        Path path = altered(field, value);
        assertThatThrownBy(() -> KeyFile.open(path, PASSPHRASE))
                .isInstanceOf(KeyFileException.class)
                .isNotInstanceOf(WrongPassphraseException.class)
                .hasMessageContaining(problem);
    }

    /** Fields that are well formed but not those that were written: the tag of the cipher covers them all. */
    @Test
    void noticesEveryAlteredField() throws IOException {
        String otherKey = TestKeys.PARTNER.verifier().vkey();
        assertThatThrownBy(() -> KeyFile.open(altered("vkey", otherKey), PASSPHRASE))
                .isInstanceOf(WrongPassphraseException.class);
        assertThatThrownBy(() -> KeyFile.open(altered("iterations", 3L), PASSPHRASE))
                .isInstanceOf(WrongPassphraseException.class);
        assertThatThrownBy(() -> KeyFile.open(altered("note", "added"), PASSPHRASE))
                .isInstanceOf(WrongPassphraseException.class);
        assertThatThrownBy(() -> KeyFile.open(altered("salt", StrictBase64.encode(new byte[16])), PASSPHRASE))
                .isInstanceOf(WrongPassphraseException.class);
    }

    private Path altered(String field, Object value) throws IOException {
        Path path = folder.resolve("altered.key");
        quick(PASSPHRASE).replace(path);
        Map<String, @Nullable Object> fields = new TreeMap<>(Canonical.read(Files.readAllBytes(path)));
        fields.put(field, value);
        Files.write(path, Canonical.write(fields));
        return path;
    }

    @Test
    void refusesWhatIsNoKeyFile() throws IOException {
        assertThatThrownBy(() -> KeyFile.read(folder.resolve("none.key")))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("none.key cannot be read");
        assertThatThrownBy(() -> KeyFile.read(folder)).isInstanceOf(KeyFileException.class);
        Path path = folder.resolve("bad.key");
        for (String content : List.of("", "key", "{}", "{\"format\":\"proofmark-key@1\"}", "x".repeat(100_000))) {
            Files.writeString(path, content);
            assertThatThrownBy(() -> KeyFile.read(path)).as(content).isInstanceOf(KeyFileException.class);
        }
    }

    /** A file as version 1 wrote it, so that no later change locks anyone out. */
    @Test
    void opensTheFileOfVersionOne() throws IOException {
        Path path = folder.resolve("old.key");
        Files.write(path, Resources.bytes("ours/version-1.key"));
        assertThat(KeyFile.open(path, PASSPHRASE).verifier()).isEqualTo(TestKeys.TEAM.verifier());
    }
}
