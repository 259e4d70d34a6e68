package org.proofmark.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.proofmark.notation.MisreadModel;
import org.proofmark.search.MarkIndex;

/**
 * The mark index of a dossier on the disk. It can always be made anew from the records, so whatever is wrong with it — another
 * dossier's, half written, damaged, of an older program — is no error: it is as if it were not there. One process at a time
 * writes it; another that wants to does without.
 */
final class SavedMarks {
    private final Path directory;
    private final String dossier;

    SavedMarks(Path directory, String dossier) {
        this.directory = directory;
        this.dossier = dossier;
    }

    /** What was saved, and the number of the newest record that it knows. */
    record Found(MarkIndex index, MarkOwners owners, long upTo) {}

    Optional<Found> open() {
        try {
            Optional<MarkIndex.Saved> saved = MarkIndex.open(directory, MisreadModel.general());
            if (saved.isEmpty()) {
                return Optional.empty();
            }
            MarkOwners owners = MarkOwners.open(directory);
            String[] state = saved.get().state().split(" ", -1);
            if (state.length == 3 && state[0].equals(dossier) && state[1].equals(owners.digest())) {
                return Optional.of(new Found(saved.get().index(), owners, Long.parseLong(state[2])));
            }
            saved.get().index().close();
            return Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    void save(MarkIndex index, MarkOwners owners, long upTo) {
        try {
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.tryLock()) {
                if (held != null) {
                    owners.save(directory);
                    index.save(directory, dossier + " " + owners.digest() + " " + upTo);
                }
            }
        } catch (IOException | OverlappingFileLockException notNow) {
            // A full or read-only disk, or another process at it: the index in memory serves all the same.
        }
    }
}
