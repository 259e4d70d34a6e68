package org.proofmark.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reference table: entries by id. Immutable. That something is not in it is a normal answer, an empty one.
 *
 * <p>{@link #starter} is what ships. {@link #with} lays a user's lines over it: new entries, proposals, corrections.
 */
public final class Catalogue {
    private static final List<String> FILES =
            List.of("states.csv", "calibres.csv", "makers.csv", "factory-codes.csv", "models.csv");

    private final Map<String, Line> lines;
    private final Map<String, Entry> entries;

    private Catalogue(Map<String, Line> lines) {
        this.lines = lines;
        this.entries = new LinkedHashMap<>();
        lines.forEach((id, line) -> entries.put(id, Lines.entry(line)));
        lines.forEach((id, line) -> find(id).ifPresent(entry -> check(line, entry)));
    }

    /** A catalogue of nothing. */
    public static Catalogue empty() {
        return new Catalogue(Map.of());
    }

    /** What ships with the program. */
    public static Catalogue starter() {
        List<Line> all = new ArrayList<>();
        FILES.forEach(file -> all.addAll(resource(file)));
        return empty().with(all);
    }

    /** The lines of one of the files that ship. */
    static List<Line> resource(String name) {
        InputStream bytes = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name);
        try (bytes) {
            return CatalogueFile.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> files() {
        return FILES;
    }

    /**
     * This catalogue with a user's lines over it. A correction replaces the fields it gives of the entry with its id, and the
     * entry then says who corrected it and when. Throws {@link CatalogueException} naming row and column, and changes nothing
     * then.
     */
    public Catalogue with(List<Line> overlay) {
        Map<String, Line> merged = new LinkedHashMap<>(lines);
        for (Line line : overlay) {
            Line old = merged.get(line.id());
            if (line.isCorrection()) {
                merged.put(line.id(), correct(old, line));
            } else if (old == null) {
                merged.put(line.id(), line);
            } else {
                throw CatalogueException.at(
                        line.row(),
                        Column.ID,
                        "there is an entry '" + line.id() + "' already.",
                        "Choose another id, or write 'correction' in the column 'status' to replace its fields.");
            }
        }
        return new Catalogue(merged);
    }

    private static Line correct(@Nullable Line old, Line correction) {
        if (old == null) {
            throw CatalogueException.at(
                    correction.row(),
                    Column.ID,
                    "there is no entry '" + correction.id() + "' to correct.",
                    "Check the id with 'catalogue find', or leave 'status' empty to add an entry.");
        }
        if (correction.text(Column.BY).isEmpty() || correction.text(Column.AT).isEmpty()) {
            throw CatalogueException.at(
                    correction.row(),
                    correction.text(Column.BY).isEmpty() ? Column.BY : Column.AT,
                    "a correction does not say who made it and when.",
                    "Give an account in 'by' and the day in 'at', like 2026-03-01.");
        }
        if (correction.cells().containsKey(Column.KIND)) {
            throw CatalogueException.at(
                    correction.row(), Column.KIND, "an entry cannot become another kind.", "Leave the cell empty.");
        }
        return old.corrected(correction);
    }

    private void check(Line line, Entry entry) {
        for (Relation relation : entry.relations()) {
            Entry target = entries.get(relation.target());
            if (target == null || !relation.kind().leadsTo(target.kind())) {
                throw CatalogueException.at(
                        line.row(),
                        Column.RELATIONS,
                        "'" + line.id() + "' names as " + relation.kind().words() + " '" + relation.target()
                                + "', which "
                                + (target == null
                                        ? "is no entry."
                                        : "is a " + target.kind().words() + "."),
                        "Add that entry first, or correct the id.");
            }
        }
    }

    /** The entry with this id; empty where it is not in the catalogue. */
    public Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** All entries, proposals too, in the order of their files. */
    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** The entries of a kind that count as known. */
    public Stream<Entry> known(Kind kind) {
        return entries.values().stream().filter(e -> e.kind() == kind && e.isKnown());
    }

    /** The name of an entry; its id where it is not in the catalogue. */
    public String name(String id) {
        return find(id).map(Entry::name).orElse(id);
    }

    /** Every entry as a line of a catalogue file. */
    public List<Line> lines() {
        return entries.values().stream().map(Lines::line).toList();
    }
}
