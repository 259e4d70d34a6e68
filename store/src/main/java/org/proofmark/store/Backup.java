package org.proofmark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalogue.Overlay;
import org.proofmark.store.Dossier.Progress;

/**
 * Copies a dossier while others may read and write it. The database is copied as of one moment; originals never change and
 * are stored before the record that names them, so that copying them after it misses none. The copy is made and verified
 * under a name of its own and gets the wanted name last: a half-made one has no {@code dossier.json}.
 */
final class Backup {
    private final Dossier dossier;
    private final Path target;
    private final Path draft;
    private final Progress progress;

    Backup(Dossier dossier, Path target, Progress progress) {
        this.dossier = dossier;
        this.target = target.toAbsolutePath().normalize();
        this.draft = this.target.resolveSibling("." + this.target.getFileName() + ".partial-"
                + UUID.randomUUID().toString().substring(0, 8));
        this.progress = progress;
    }

    Verification run() {
        checkTarget();
        try {
            Files.createDirectories(draft.resolve("media"));
            Remembered remembered = copyDatabase();
            copyMedia();
            copyCatalogue();
            Durable.write(
                    draft.resolve(Settings.FILE),
                    Files.readAllBytes(dossier.directory().resolve(Settings.FILE)));
            Verification verified = dossier.verifyCopy(draft, remembered);
            if (!verified.isClean()) {
                throw new DossierException(
                        "The copy does not pass verification: "
                                + verified.faults().getFirst() + ".",
                        "No backup was made. Run verify on the dossier: if it is damaged too, keep it and an older backup.");
            }
            Files.deleteIfExists(target);
            Durable.name(draft, target);
            return verified;
        } catch (IOException e) {
            throw new DossierException(
                    "The backup " + target + " cannot be written: " + e.getMessage() + ".",
                    "Check the permissions and the free space of its disk.",
                    e);
        } finally {
            Durable.discard(draft);
        }
    }

    private void checkTarget() {
        if (target.startsWith(dossier.directory().toAbsolutePath().normalize())) {
            throw new DossierException(
                    "The backup " + target + " would lie inside the dossier.",
                    "Name a folder outside it, best on another disk.");
        }
        if (!isFree(target)) {
            throw new DossierException(
                    target + " is there already.", "Name a directory that is empty or does not exist.");
        }
    }

    /** Whether nothing is there but, at most, an empty directory. */
    static boolean isFree(Path target) {
        if (!Files.exists(target)) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(target)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new DossierException("The folder " + target + " cannot be listed.", "Check its permissions.", e);
        }
    }

    private Remembered copyDatabase() throws IOException {
        Path copy = draft.resolve(Database.FILE);
        @Nullable Connection connection = null;
        try {
            connection = dossier.take();
            Remembered remembered = Remembered.of(
                    connection, dossier.keyring(), dossier.settings().id());
            try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, copy.toString());
                vacuum.execute();
            }
            Durable.sync(copy);
            return remembered;
        } catch (SQLException e) {
            throw new Database(copy, null).failure(e);
        } finally {
            if (connection != null) {
                dossier.give(connection);
            }
        }
    }

    private void copyCatalogue() throws IOException {
        Path own = dossier.directory().resolve(Overlay.FILE);
        if (Files.exists(own)) {
            Durable.write(draft.resolve(Overlay.FILE), Files.readAllBytes(own));
        }
    }

    private void copyMedia() throws IOException {
        MediaLocker media = dossier.media();
        List<String> originals = media.contents();
        long total = Files.size(draft.resolve(Database.FILE));
        for (String each : originals) {
            total += Files.size(media.place(each));
        }
        long done = Files.size(draft.resolve(Database.FILE));
        progress.at(done, total);
        for (String each : originals) {
            Path shelf = Files.createDirectories(draft.resolve("media").resolve(each.substring(0, 2)));
            Path copy = Files.copy(media.place(each), shelf.resolve(each));
            Durable.sync(copy);
            done += Files.size(copy);
            progress.at(done, total);
        }
    }
}
