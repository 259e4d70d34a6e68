package org.proofmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalogue.Catalogue;
import org.proofmark.catalogue.Clue;
import org.proofmark.catalogue.Identify;
import org.proofmark.catalogue.Overlay;
import org.proofmark.catalogue.Proposal;
import org.proofmark.store.Dossier;

/** The identification aid, over the catalogue that ships and the own lines of the dossier; these are read anew when they change. */
final class Aid {
    private final Path own;
    private final Path folder;
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    /** What was read, and of which state of the file. */
    private record Read(String state, Identify identify) {}

    Aid(Dossier dossier) {
        folder = dossier.directory();
        own = folder.resolve(Overlay.FILE);
    }

    Proposal propose(List<Clue> clues) {
        String now = state();
        Read read = last.get();
        if (read == null || !read.state().equals(now)) {
            read = new Read(now, new Identify(Overlay.in(folder).over(Catalogue.starter())));
            last.set(read);
        }
        return read.identify().propose(clues);
    }

    private String state() {
        try {
            return Files.exists(own) ? Files.getLastModifiedTime(own) + " " + Files.size(own) : "none";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
