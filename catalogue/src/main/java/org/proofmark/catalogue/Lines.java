package org.proofmark.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Term;

/** Turns lines into entries and back. Its errors name row, column and remedy. */
final class Lines {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    private Lines() {}

    static Entry entry(Line line) {
        String by = line.text(Column.BY);
        String at = line.text(Column.AT);
        if (by.isEmpty() != at.isEmpty()) {
            throw bad(line, by.isEmpty() ? Column.BY : Column.AT, "who and when go together.", "Give both or neither.");
        }
        return new Entry(
                slug(line),
                word(line, Column.KIND, Kind.class, null),
                needed(line, Column.NAME),
                items(line, Column.ALIASES, Lines::alias),
                items(line, Column.RELATIONS, Lines::relation),
                line.text(Column.YEARS).isEmpty() ? null : date(line, Column.YEARS),
                items(line, Column.FEATURES, Lines::feature),
                items(line, Column.CAVEATS, ListCell::text),
                needed(line, Column.SOURCE),
                word(line, Column.CERTAINTY, Certainty.class, Certainty.GENERAL),
                word(line, Column.STATUS, Status.class, Status.KNOWN),
                by.isEmpty() ? null : new Entry.Change(by, date(line, Column.AT)));
    }

    static Line line(Entry entry) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.ID, entry.id());
        cells.put(Column.KIND, entry.kind().term());
        cells.put(Column.NAME, entry.name());
        cells.put(
                Column.ALIASES,
                ListCell.print(entry.aliases().stream().map(Lines::cell).toList()));
        cells.put(
                Column.RELATIONS,
                ListCell.print(entry.relations().stream().map(Lines::cell).toList()));
        cells.put(Column.YEARS, entry.years() == null ? "" : entry.years().text());
        cells.put(
                Column.FEATURES,
                ListCell.print(entry.features().stream().map(Lines::cell).toList()));
        cells.put(
                Column.CAVEATS,
                ListCell.print(entry.caveats().stream()
                        .map(c -> new ListCell(c, List.of()))
                        .toList()));
        cells.put(Column.SOURCE, entry.source());
        cells.put(Column.CERTAINTY, entry.certainty().term());
        cells.put(Column.STATUS, entry.isKnown() ? "" : entry.status().term());
        Entry.Change change = entry.changed();
        cells.put(Column.BY, change == null ? "" : change.by());
        cells.put(Column.AT, change == null ? "" : change.at().text());
        cells.values().removeIf(String::isEmpty);
        return new Line(0, cells);
    }

    private static Alias alias(ListCell item) {
        String language = null;
        AliasKind kind = AliasKind.SPELLING;
        for (String note : item.notes()) {
            if (note.matches("[a-z]{2,3}(-[A-Za-z0-9]+)*")) {
                language = note;
            } else {
                kind = Term.parse(AliasKind.class, note);
            }
        }
        return new Alias(item.text(), language, kind);
    }

    private static ListCell cell(Alias alias) {
        String kind = alias.kind().term();
        if (alias.language() == null) {
            return new ListCell(alias.text(), alias.kind() == AliasKind.SPELLING ? List.of() : List.of(kind));
        }
        return new ListCell(alias.text(), List.of(alias.language(), kind));
    }

    private static Relation relation(ListCell item) {
        String[] parts = typed(item, "calibre: 7.62x39");
        ImpreciseDate when =
                item.notes().isEmpty() ? null : ImpreciseDate.parse(item.notes().getFirst());
        return new Relation(Term.parse(RelationKind.class, parts[0]), parts[1], when);
    }

    private static ListCell cell(Relation relation) {
        List<String> notes =
                relation.when() == null ? List.of() : List.of(relation.when().text());
        return new ListCell(relation.kind().term() + ": " + relation.target(), notes);
    }

    private static Feature feature(ListCell item) {
        String[] parts = typed(item, "stock: folds to the left");
        return new Feature(Term.parse(FeatureKind.class, parts[0]), parts[1]);
    }

    private static ListCell cell(Feature feature) {
        return new ListCell(feature.kind().term() + ": " + feature.text(), List.of());
    }

    private static String[] typed(ListCell item, String example) {
        String[] parts = item.text().split(": ", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("'" + item.text()
                    + "' does not say what it is. Write kind, colon, space, text: '" + example + "'.");
        }
        return parts;
    }

    private static <T> List<T> items(Line line, Column column, Function<ListCell, T> read) {
        return reading(
                line, column, text -> ListCell.parse(text).stream().map(read).toList());
    }

    private static ImpreciseDate date(Line line, Column column) {
        return reading(line, column, ImpreciseDate::parse);
    }

    private static <E extends Enum<E> & Term> E word(
            Line line, Column column, Class<E> vocabulary, @Nullable E otherwise) {
        if (otherwise != null && line.text(column).isEmpty()) {
            return otherwise;
        }
        return reading(line, column, text -> Term.parse(vocabulary, text));
    }

    private static <T> T reading(Line line, Column column, Function<String, T> read) {
        try {
            return read.apply(line.text(column));
        } catch (RuntimeException e) {
            throw bad(line, column, String.valueOf(e.getMessage()), "Correct the cell.");
        }
    }

    private static String slug(Line line) {
        String id = needed(line, Column.ID);
        if (!SLUG.matcher(id).matches()) {
            throw bad(
                    line,
                    Column.ID,
                    "'" + id + "' is no id.",
                    "Use small letters, digits, and single dots or hyphens between them, like 'ak-74'.");
        }
        return id;
    }

    private static String needed(Line line, Column column) {
        String text = line.text(column);
        if (text.isBlank()) {
            throw bad(line, column, "the cell is empty.", "Every entry needs it; fill it in.");
        }
        return text;
    }

    private static CatalogueException bad(Line line, Column column, String problem, String remedy) {
        return CatalogueException.at(line.row(), column, problem, remedy);
    }
}
