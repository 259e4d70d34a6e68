package org.proofmark.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.proofmark.store.DossierException;

/** Files written for the user. Each is whole or not there: a report cut short by a full disk would be taken for a report. */
final class OutputFiles {
    private OutputFiles() {}

    /** An output folder that cannot be one. */
    static void requireFolder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file, not a folder. Name a folder with --out.");
        }
    }

    /**
     * Writes all into a folder, which is made where it is not there. Nothing takes its place before everything is written.
     *
     * @param contents bytes by file name, in the order in which they are put in place
     */
    static void write(Path folder, Map<String, byte[]> contents) {
        requireFolder(folder);
        Map<Path, Path> drafts = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                Path target = folder.resolve(file.getKey());
                // The name is no secret and the mode the user's own: a file made by createTempFile nobody else could
                // read.
                Path draft = folder.resolve(
                        "." + file.getKey() + "." + ProcessHandle.current().pid() + ".part");
                drafts.put(draft, target);
                Files.write(draft, file.getValue());
            }
            for (Map.Entry<Path, Path> written : drafts.entrySet()) {
                Files.move(written.getKey(), written.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            drafts.keySet().forEach(OutputFiles::discard);
            throw new DossierException(
                    String.join(" and ", contents.keySet()) + " cannot be written to " + folder + ": " + reason(e)
                            + ".",
                    "Free some space, check the permissions, or name another folder with --out.",
                    e);
        }
    }

    /** What the system said of a file, in words; its exceptions often give the path alone. */
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> denied.getFile() + " may not be used";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case DirectoryNotEmptyException full -> "the folder " + full.getFile() + " is in the way";
            case FileAlreadyExistsException there -> there.getFile() + " is in the way";
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // The disk that refused the file is refusing again; the first failure is the one that is told.
        }
    }
}
