package org.proofmark.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Media;
import org.proofmark.model.SubjectId;
import org.proofmark.store.CameraClaims;
import org.proofmark.store.Dossier;
import org.proofmark.store.DossierException;
import org.proofmark.store.MediaLocker;
import org.proofmark.store.PictureHash;
import org.springframework.web.multipart.MultipartFile;

/** Takes files that come with a form into the media locker. */
final class Photographs {
    private static final int LONGEST_NAME = 200;

    private final Dossier dossier;

    Photographs(Dossier dossier) {
        this.dossier = dossier;
    }

    /** A file that is in the locker already, while its form still has problems: nobody has to choose it again. */
    public record Kept(String sha256, String fileName) {
        /** As it stands in the form. */
        public String written() {
            return sha256 + ":" + fileName;
        }

        static Kept read(String written) {
            int colon = written.indexOf(':');
            return colon == 64
                    ? new Kept(written.substring(0, colon), written.substring(colon + 1))
                    : new Kept(written, "");
        }
    }

    /** Puts new files into the locker; the result is those kept before and the new ones. */
    List<Kept> keep(List<String> before, List<MultipartFile> files) {
        Set<Kept> kept = new LinkedHashSet<>();
        before.stream()
                .map(Kept::read)
                .filter(k ->
                        k.sha256().matches("[0-9a-f]{64}") && dossier.media().holds(k.sha256()))
                .forEach(kept::add);
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                kept.add(stored(file));
            }
        }
        return new ArrayList<>(kept);
    }

    private Kept stored(MultipartFile file) {
        return inFolder(draft -> {
            file.transferTo(draft);
            MediaLocker.Original original = dossier.media().store(draft);
            return new Kept(original.sha256(), plainName(file.getOriginalFilename()));
        });
    }

    /** The record of a kept file, with what its camera claims. */
    Media media(Kept kept, SubjectId of, @Nullable String shows) {
        return inFolder(draft -> {
            try (InputStream original = dossier.media().open(kept.sha256())) {
                Files.copy(original, draft, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            CameraClaims claims = CameraClaims.read(draft);
            return new Media(
                    kept.sha256(),
                    Files.size(draft),
                    claims.mediaType(),
                    kept.fileName().isEmpty() ? null : kept.fileName(),
                    of,
                    shows,
                    null,
                    claims.time(),
                    claims.point(),
                    claims.camera(),
                    PictureHash.of(draft));
        });
    }

    /** The name without folders, which some browsers send, and without characters that steer a terminal. */
    private static String plainName(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("\\p{C}", "");
        return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }

    /** What is done with a file. */
    @FunctionalInterface
    private interface FileAction<T> {
        T with(Path file) throws IOException;
    }

    /** Lends a file within the dossier's own folder, never in a shared one, and deletes it. */
    private <T> T inFolder(FileAction<T> action) {
        try {
            Path folder =
                    Files.createDirectories(dossier.directory().resolve("media").resolve("incoming"));
            Path draft = Files.createTempFile(folder, "upload", ".part");
            try {
                return action.with(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new DossierException(
                    "The photograph could not be stored: " + e.getMessage() + ".",
                    "Check that the dossier's disk has space.",
                    e);
        }
    }
}
