package org.proofmark.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field that filters know: how it is written, what kind of value it has, and how it is read off an item and its recovery.
 * An item may have several values of a field (marks); it has none where nothing is stated.
 */
public record FilterField(
        String name, Kind kind, String help, BiFunction<SubjectView, @Nullable SubjectView, List<String>> reader) {

    /** What a field's values are, and so how they compare. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        MARK
    }

    private static final String STATE = ".state";

    private static final Map<String, FilterField> KNOWN = Stream.concat(
                    Stream.of(
                            own(
                                    "class",
                                    Kind.TEXT,
                                    "weapon, ammunition, component, commercial-product, packaging, document"),
                            own("type", Kind.TEXT, "the kind within the class, like assault rifle"),
                            own("model", Kind.TEXT, "model, as identified or claimed"),
                            own("maker", Kind.TEXT, "maker"),
                            own("country", Kind.TEXT, "state of manufacture"),
                            own("year", Kind.DATE, "when it was made; imprecise dates compare as may or must"),
                            own("calibre", Kind.TEXT, "calibre"),
                            own("making", Kind.TEXT, "industrial, craft, converted, deactivated, reactivated, unknown"),
                            own("tag", Kind.TEXT, "the team's own number"),
                            own("condition", Kind.TEXT, "condition"),
                            own("description", Kind.TEXT, "description"),
                            own("quantity", Kind.NUMBER, "how many, for a group"),
                            own("documented-on", Kind.DATE, "when it was examined"),
                            new FilterField("id", Kind.TEXT, "the subject's id", (i, r) -> List.of(i.id().toString())),
                            new FilterField(
                                    "kind", Kind.TEXT, "item, recovery, source, entity…", (i, r) -> List.of(i.kind())),
                            new FilterField(
                                    "handling",
                                    Kind.TEXT,
                                    "public, internal, restricted, confidential",
                                    (i, r) -> List.of(i.handling().term())),
                            new FilterField(
                                    "synthetic",
                                    Kind.TEXT,
                                    "yes or no",
                                    (i, r) -> List.of(i.synthetic() ? "yes" : "no")),
                            new FilterField(
                                    "conflict",
                                    Kind.TEXT,
                                    "fields whose sources disagree",
                                    (i, r) -> List.copyOf(i.conflicts())),
                            new FilterField("mark", Kind.MARK, "any mark", (i, r) -> readings(i, null)),
                            new FilterField(
                                    "mark" + STATE,
                                    Kind.TEXT,
                                    "read, illegible, absent, not-examined, removed, over-stamped; of one type of mark:"
                                            + " serial.state, headstamp.state…",
                                    (i, r) -> states(i, null)),
                            of("recovery", "name", Kind.TEXT, "name or id of the recovery"),
                            of("recovery.type", "type", Kind.TEXT, "what kind of event it was"),
                            of("recovery.kind", "kind", Kind.TEXT, "seized, found, surrendered"),
                            of("date", "date", Kind.DATE, "date of the recovery"),
                            of("place", "place", Kind.TEXT, "place of the recovery"),
                            of("region", "region", Kind.TEXT, "region of the recovery"),
                            of("recovery.country", "country", Kind.TEXT, "state of the recovery"),
                            of("by", "recovered-by", Kind.TEXT, "who recovered it"),
                            of("from", "recovered-from", Kind.TEXT, "from whom")),
                    Stream.of(MarkType.values())
                            .filter(t -> t != MarkType.MODEL
                                    && t != MarkType.MAKER
                                    && t != MarkType.CALIBRE
                                    && t != MarkType.COUNTRY
                                    && t != MarkType.YEAR)
                            .map(FilterField::mark))
            .collect(Collectors.toUnmodifiableMap(FilterField::name, f -> f));

    private static FilterField own(String name, Kind kind, String help) {
        return new FilterField(name, kind, help, (i, r) -> list(i.value(name)));
    }

    private static FilterField of(String name, String value, Kind kind, String help) {
        return new FilterField(name, kind, help, (i, r) -> {
            SubjectView recovery = i.kind().equals("recovery") ? i : r;
            if (recovery == null) {
                return List.of();
            }
            List<String> values = list(recovery.value(value));
            return name.equals("recovery")
                    ? Stream.concat(values.stream(), Stream.of(recovery.id().toString()))
                            .toList()
                    : values;
        });
    }

    private static FilterField mark(MarkType type) {
        return new FilterField(type.term(), Kind.MARK, type.words() + " mark", (i, r) -> readings(i, type));
    }

    private static List<String> readings(SubjectView item, @Nullable MarkType type) {
        return item.marks().stream()
                .filter(m -> type == null || m.type() == type)
                .map(MarkView::reading)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> states(SubjectView item, @Nullable MarkType type) {
        return item.marks().stream()
                .filter(m -> type == null || m.type() == type)
                .map(m -> m.state().term())
                .distinct()
                .toList();
    }

    /** The state of the marks of one type, written {@code serial.state}; null: no such type. */
    private static @Nullable FilterField state(String name) {
        for (MarkType type : MarkType.values()) {
            if (name.equals(type.term() + STATE)) {
                return new FilterField(
                        name, Kind.TEXT, "what became of the " + type.words() + " mark", (i, r) -> states(i, type));
            }
        }
        return null;
    }

    private static List<String> list(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    /** The field written so; an extra attribute is written with an {@code @}, the number of
     * another system with a {@code #}. Null: no such field. */
    public static @Nullable FilterField named(String name) {
        if (name.startsWith("@") && name.length() > 1) {
            return new FilterField(name, Kind.TEXT, "an extra attribute", (i, r) -> list(i.value(name)));
        }
        if (name.startsWith("#") && name.length() > 1) {
            return new FilterField(name, Kind.TEXT, "the number another system gave it", (i, r) -> list(i.value(name)));
        }
        FilterField known = KNOWN.get(name.toLowerCase(Locale.ROOT));
        return known == null ? state(name.toLowerCase(Locale.ROOT)) : known;
    }

    /** Every field but the extra attributes, by name. */
    public static List<FilterField> all() {
        return KNOWN.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** The values an item has; empty where nothing is stated. */
    public List<String> values(SubjectView item, @Nullable SubjectView recovery) {
        return reader.apply(item, recovery);
    }
}
