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
 */
record Settings(long format, boolean encrypted) {
    static final String FILE = "dossier.json";
    private static final long FORMAT = 1;

    Settings(boolean encrypted) {
        this(FORMAT, encrypted);
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
            return new Settings(format, Boolean.TRUE.equals(plain.get("encrypted")));
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

    void write(Path dossier) throws IOException {
        Map<String, Object> plain = new TreeMap<>();
        plain.put("encrypted", encrypted);
        plain.put("format", format);
        Files.write(dossier.resolve(FILE), Canonical.write(plain));
    }
}
