package org.proofmark.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Checkpoint;
import org.proofmark.ledger.KeyFile;
import org.proofmark.ledger.LedgerException;
import org.proofmark.ledger.Note;
import org.proofmark.ledger.NoteSigner;

/**
 * The signing keys of an installation, in a folder outside every dossier. It also remembers the last checkpoint it signed of
 * each log, so that a dossier put back to an earlier state is noticed.
 */
public final class Keyring {
    private final Path folder;
    private final char @Nullable [] passphrase;
    private final Map<String, NoteSigner> unlocked = new HashMap<>();

    /**
     * @param folder where keys and remembered checkpoints lie; made when first needed
     * @param passphrase wraps new keys and opens wrapped ones; null: new keys are not wrapped, wrapped ones stay locked
     */
    public Keyring(Path folder, char @Nullable [] passphrase) {
        this.folder = folder;
        this.passphrase = passphrase == null ? null : passphrase.clone();
    }

    /** Where it is, for messages. */
    public Path folder() {
        return folder;
    }

    /** Whether it holds the key of the log named so. */
    public boolean holds(String origin) {
        return Files.exists(keyPath(origin));
    }

    /** Makes a key for a new log; the result is its public verifier key (C2SP vkey). */
    public String create(String origin) {
        try {
            Files.createDirectories(keyPath(origin).getParent());
        } catch (IOException e) {
            throw new DossierException(
                    "The key folder " + folder + " cannot be made.",
                    "Check its permissions, or name another with --keys.",
                    e);
        }
        KeyFile key = KeyFile.create(origin, passphrase == null ? new char[0] : passphrase);
        key.write(keyPath(origin));
        return key.vkey();
    }

    /** The signed checkpoint; empty where the key is wrapped and no passphrase was given. */
    public Optional<Note> sign(Checkpoint checkpoint) {
        return signer(checkpoint.origin()).map(checkpoint::sign);
    }

    private Optional<NoteSigner> signer(String origin) {
        NoteSigner known = unlocked.get(origin);
        if (known == null && holds(origin)) {
            KeyFile key = KeyFile.read(keyPath(origin));
            if (key.isProtected() && passphrase == null) {
                return Optional.empty();
            }
            known = key.unlock(key.isProtected() && passphrase != null ? passphrase : new char[0]);
            unlocked.put(origin, known);
        }
        return Optional.ofNullable(known);
    }

    /** Keeps the newest checkpoint of a log, outside the dossier; an older one than is kept changes nothing. */
    public void remember(String origin, Note note) {
        Optional<Note> known = remembered(origin);
        long size = Checkpoint.parse(note.text()).size();
        if (known.isPresent() && Checkpoint.parse(known.get().text()).size() > size) {
            return;
        }
        Path target = checkpointPath(origin);
        try {
            Files.createDirectories(target.getParent());
            Durable.write(target, note.bytes());
        } catch (IOException e) {
            throw new DossierException(
                    "The checkpoint " + target + " cannot be written.", "Check the permissions of the key folder.", e);
        }
    }

    /** The checkpoint last remembered of a log. */
    public Optional<Note> remembered(String origin) {
        Path path = checkpointPath(origin);
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            Note note = Note.parse(Files.readAllBytes(path));
            Checkpoint.parse(note.text());
            return Optional.of(note);
        } catch (IOException | LedgerException e) {
            throw new DossierException(
                    "The checkpoint " + path + " cannot be read.",
                    "Check the permissions of the key folder; a damaged file can be deleted, and is then not compared.",
                    e);
        }
    }

    /** Notes that a dossier holds a log, so that a log taken out whole is missed. */
    void expect(String dossier, String origin) {
        Set<String> known = new TreeSet<>(expected(dossier));
        if (!known.add(origin)) {
            return;
        }
        Path target = dossierPath(dossier);
        try {
            Files.createDirectories(target.getParent());
            Durable.write(target, String.join("\n", known).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DossierException(
                    "The list of logs " + target + " cannot be written.",
                    "Check the permissions of the key folder.",
                    e);
        }
    }

    /** The logs that a dossier must hold, as far as this keyring knows. */
    Set<String> expected(String dossier) {
        Path path = dossierPath(dossier);
        try {
            return Files.exists(path) ? Set.copyOf(Files.readAllLines(path)) : Set.of();
        } catch (IOException e) {
            throw new DossierException(
                    "The list of logs " + path + " cannot be read.", "Check the permissions of the key folder.", e);
        }
    }

    private Path dossierPath(String dossier) {
        return folder.resolve("dossiers").resolve(fileName(dossier));
    }

    private Path keyPath(String origin) {
        return folder.resolve("keys").resolve(fileName(origin) + ".key");
    }

    private Path checkpointPath(String origin) {
        return folder.resolve("checkpoints").resolve(fileName(origin));
    }

    private static String fileName(String origin) {
        StringBuilder name = new StringBuilder();
        for (byte b : origin.getBytes(StandardCharsets.UTF_8)) {
            name.append(Character.isLetterOrDigit(b) || b == '-' || b == '.' ? String.valueOf((char) b) : "_");
        }
        return name.toString();
    }
}
