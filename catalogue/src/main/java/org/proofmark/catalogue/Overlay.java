package org.proofmark.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A user's own lines, in the file {@code catalogue.csv} of a dossier: what they added, corrected, propose.
 *
 * @param lines in the order in which they came
 */
public record Overlay(List<Line> lines) {
    /** The file's name in a dossier's folder. */
    public static final String FILE = "catalogue.csv";

    public Overlay {
        lines = List.copyOf(lines);
    }

    /** The overlay in a dossier's folder; of no lines where there is none. */
    public static Overlay in(Path dossier) {
        Path file = dossier.resolve(FILE);
        return Files.exists(file) ? read(file) : new Overlay(List.of());
    }

    /** The lines of a file; throws {@link CatalogueException}, naming row and column. */
    public static Overlay read(Path file) {
        try {
            return new Overlay(CatalogueFile.read(Files.readString(file)));
        } catch (MalformedInputException e) {
            throw new CatalogueException(file + " is not in UTF-8.", "Save it as CSV in UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This overlay and the lines of another that are not in it yet, word for word. */
    public Overlay and(Overlay more) {
        Set<Map<Column, String>> there = lines.stream().map(Line::cells).collect(Collectors.toSet());
        List<Line> all = new ArrayList<>(lines);
        more.lines.stream().filter(line -> !there.contains(line.cells())).forEach(all::add);
        return new Overlay(all);
    }

    /** What ships, under these lines. */
    public Catalogue over(Catalogue starter) {
        return starter.with(lines);
    }
}
