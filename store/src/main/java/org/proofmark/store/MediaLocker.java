package org.proofmark.store;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Originals of photographs and other files, byte for byte, each under the SHA-256 of its bytes. An encrypted dossier keeps
 * them under AES-256-GCM in segments (Tink's streaming form), with a key that lies in the encrypted database.
 */
public final class MediaLocker {
    private static final String KEY_SETTING = "media-key";
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;
    private static final byte[] NO_CONTEXT = new byte[0];

    private final Path folder;
    private final @Nullable AesGcmHkdfStreaming cipher;

    private MediaLocker(Path folder, @Nullable AesGcmHkdfStreaming cipher) {
        this.folder = folder;
        this.cipher = cipher;
    }

    /** Draws the key of an encrypted dossier's media. */
    static void prepare(Connection connection) throws SQLException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO setting (name, value) VALUES (?, ?)")) {
            insert.setString(1, KEY_SETTING);
            insert.setString(2, Base64.getEncoder().encodeToString(key));
            insert.executeUpdate();
        }
    }

    static MediaLocker of(Path folder, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT value FROM setting WHERE name = ?")) {
            query.setString(1, KEY_SETTING);
            try (ResultSet rows = query.executeQuery()) {
                return new MediaLocker(folder, rows.next() ? cipher(rows.getString(1)) : null);
            }
        }
    }

    private static AesGcmHkdfStreaming cipher(String key) {
        try {
            return new AesGcmHkdfStreaming(Base64.getDecoder().decode(key), "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DossierException("The key of the media is damaged.", "Restore a backup.", e);
        }
    }

    /**
     * What was stored.
     *
     * @param sha256 of the original bytes, in hexadecimal
     * @param fresh whether the locker did not have it before
     */
    public record Original(String sha256, long bytes, boolean fresh) {}

    /** Stores a file; it is on the disk when this returns. Storing it again changes nothing. */
    public Original store(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DossierException(
                    Files.isDirectory(file) ? file + " is a directory, not a file." : "There is no file " + file + ".",
                    "Name a photograph or another single file.");
        }
        try {
            Path incoming = Files.createDirectories(folder.resolve("incoming"));
            Path draft = Files.createTempFile(incoming, "original", ".part");
            try {
                MessageDigest digest = sha256();
                long bytes = copy(file, draft, digest);
                String hash = HexFormat.of().formatHex(digest.digest());
                return new Original(hash, bytes, keep(draft, hash));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new DossierException(
                    "The file " + file + " could not be stored: " + e.getMessage() + ".",
                    "Check that it can be read and that the dossier's disk has space.",
                    e);
        }
    }

    private long copy(Path file, Path draft, MessageDigest digest) throws IOException {
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = sealing(draft)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
                bytes += n;
            }
        }
        return bytes;
    }

    private OutputStream sealing(Path draft) throws IOException {
        OutputStream plain = Files.newOutputStream(draft);
        try {
            return cipher == null ? plain : cipher.newEncryptingStream(plain, NO_CONTEXT);
        } catch (GeneralSecurityException e) {
            plain.close();
            throw new IOException(e);
        }
    }

    /** Moves a complete draft to its place and makes both durable; false where it is there already. */
    private boolean keep(Path draft, String hash) throws IOException {
        Path place = place(hash);
        if (Files.exists(place)) {
            return false;
        }
        Durable.sync(draft);
        Files.createDirectories(shelf(hash));
        Durable.name(draft, place);
        Durable.syncFolder(folder);
        return true;
    }

    /** The original bytes; the caller closes the stream. */
    public InputStream open(String sha256) {
        try {
            InputStream stored = Files.newInputStream(place(sha256));
            return cipher == null ? stored : cipher.newDecryptingStream(stored, NO_CONTEXT);
        } catch (NoSuchFileException e) {
            throw new DossierException(
                    "The original " + sha256 + " is not in the media locker.", "Restore it from a backup.", e);
        } catch (IOException | GeneralSecurityException e) {
            throw new DossierException(
                    "The original " + sha256 + " cannot be read: " + e.getMessage() + ".",
                    "Restore it from a backup.",
                    e);
        }
    }

    /** Whether the stored original still has the hash it is stored under. */
    public boolean isIntact(String sha256) {
        try (InputStream in = open(sha256)) {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
        } catch (IOException | DossierException e) {
            return false;
        }
    }

    public boolean holds(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    /** The hashes of everything that is stored, in order. */
    public List<String> contents() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !folder.resolve("incoming").equals(f.getParent()))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DossierException(
                    "The media locker " + folder + " cannot be listed.", "Check its permissions.", e);
        }
    }

    Path folder() {
        return folder;
    }

    Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new DossierException(
                    "'" + sha256 + "' is not the name of an original.", "Use the SHA-256 of its record.");
        }
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
