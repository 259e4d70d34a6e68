package org.proofmark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Canonical;
import org.proofmark.ledger.LedgerException;

/**
 * The file {@code dossier.json} that makes a directory a dossier and says how to open it.
 *
 * @param format version of the directory's layout
 * @param encrypted whether the database and the media are encrypted under a passphrase
 * @param id names the dossier in keyrings, and goes with it wherever it is moved or copied
 * @param layout digest of the database's {@link Layout}
 */
record Settings(long format, boolean encrypted, String id, String layout) {
    static final String FILE = "dossier.json";
    private static final long FORMAT = 1;

    Settings(boolean encrypted, String id, String layout) {
        this(FORMAT, encrypted, id, layout);
    }

    static Settings read(Path dossier) {
        Path file = dossier.resolve(FILE);
        try {
            Map<String, @Nullable Object> plain = Canonical.read(Files.readAllBytes(file));
            long format = plain.get("format") instanceof Long version ? version : 0;
            if (format != FORMAT) {
                throw new DossierException(
                        "The dossier " + dossier + " has layout " + format + "; this program reads layout " + FORMAT
                                + ".",
                        "Open it with the program that wrote it.");
            }
            if (plain.get("encrypted") instanceof Boolean encrypted
                    && plain.get("id") instanceof String id
                    && plain.get("layout") instanceof String layout) {
                return new Settings(format, encrypted, id, layout);
            }
            throw new DossierException("The file " + file + " is not complete.", "Restore it from a backup.");
        } catch (NoSuchFileException e) {
            throw new DossierException(
                    Files.exists(dossier)
                            ? dossier + " is not a dossier: it has no " + FILE + "."
                            : "There is no dossier " + dossier + ".",
                    "Make one with: proofmark init " + dossier,
                    e);
        } catch (IOException | LedgerException e) {
            throw new DossierException(
                    "The file " + file + " cannot be read: " + e.getMessage() + ".", "Restore it from a backup.", e);
        }
    }

    /** The bytes of the file; any others are not what was written. */
    byte[] bytes() {
        Map<String, Object> plain = new TreeMap<>();
        plain.put("encrypted", encrypted);
        plain.put("format", format);
        plain.put("id", id);
        plain.put("layout", layout);
        return Canonical.write(plain);
    }

    void write(Path dossier) throws IOException {
        Durable.write(dossier.resolve(FILE), bytes());
    }
}
