package org.proofmark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.InvalidRecordException;

/** A file that a person names to be kept: that it can be, and whether it is what its name says. */
final class GivenFile {
    private static final Map<String, String> TYPES = Map.of(
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "gif", "image/gif",
            "tif", "image/tiff",
            "tiff", "image/tiff",
            "webp", "image/webp");
    /** What browsers show. */
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    /** Readers of PDF look for its first line as far as this. */
    private static final int PDF_HEAD = 1024;

    private GivenFile() {}

    /** Refuses what is no file, cannot be read or holds nothing. Looks before it reads: a pipe would never answer. */
    static void require(Path file) {
        if (!Files.exists(file)) {
            throw refused("There is no file " + file + ".", "Check the name and the folder.");
        }
        if (Files.isDirectory(file)) {
            throw refused(file + " is a folder.", "Name the files in it.");
        }
        if (!Files.isRegularFile(file)) {
            throw refused(file + " is a pipe or a device, not a file.", "Copy what it holds to a file, and name that.");
        }
        if (!Files.isReadable(file)) {
            throw refused(file + " may not be read.", "Check its permissions.");
        }
        if (size(file) == 0) {
            throw refused(file + " is empty.", "Copy it again from where it was made.");
        }
    }

    /**
     * What a person should know of a file whose name says another kind than its first bytes.
     *
     * @param type what the first bytes say, like {@code image/jpeg}; null: no picture
     */
    static Optional<String> doubt(Path file, @Nullable String type) {
        String said = ending(file);
        if (said.equals("pdf")) {
            return isPdf(file)
                    ? Optional.empty()
                    : Optional.of("it is named as a PDF and is none. It is kept as it is, but may not open.");
        }
        String expected = TYPES.get(said);
        if (expected == null || expected.equals(type)) {
            return Optional.empty();
        }
        return Optional.of("it is named ." + said + ", but its content is "
                + (type == null ? "no picture" : type) + ". It is kept as it is, "
                + (type != null && SHOWN.contains(type) ? "and shown." : "but will not be shown as a picture."));
    }

    private static boolean isPdf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(PDF_HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidRecordException refused(String problem, String remedy) {
        return new InvalidRecordException(problem, remedy + " Nothing was added.");
    }
}
