package org.proofmark.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The preferred values of a subject, as views, filters and comparisons read them.
 *
 * @param kind what it is: item, recovery, source, entity…; the first of {@link #KINDS} it has a record of
 * @param values preferred values by filter name ({@code class}, {@code model}, {@code maker}…; extra attributes with an
 *     {@code @}, numbers of other systems with a {@code #}); absent: not stated
 * @param references other subjects it names, by field ({@code recovery}, {@code container}, {@code of}…); several where
 *     statements of different facets each name one (judgements)
 * @param marks its marks; empty for anything but items
 * @param conflicts keys of the fields whose stated values cannot all be true
 */
public record SubjectView(
        SubjectId id,
        String kind,
        Map<String, String> values,
        Map<String, List<SubjectId>> references,
        List<MarkView> marks,
        Set<String> conflicts,
        Handling handling,
        boolean synthetic) {

    /** Kinds of subject, in the order in which a subject's records are looked through for its kind. */
    public static final List<String> KINDS = List.of(
            "item",
            "recovery",
            "source",
            "batch",
            "media",
            "entity",
            "site",
            "lot",
            "document",
            "transfer",
            "mission",
            "watch");

    /** The values by which people call a subject. */
    private static final List<String> NAMES = List.of("name", "title", "tag", "code", "file-name");

    /** What the profile comes to, its preferred values only. */
    public static SubjectView of(Profile profile) {
        String kind = KINDS.stream()
                .filter(k -> profile.groups(k).findAny().isPresent())
                .findFirst()
                .orElse("other");
        Map<String, String> values = new TreeMap<>();
        Map<String, List<SubjectId>> references = new TreeMap<>();
        Set<String> conflicts = new TreeSet<>();
        List<MarkView> marks = new ArrayList<>();
        for (Profile.Group group : profile.groups()) {
            if (group.preferred().payload() instanceof Mark mark) {
                marks.add(MarkView.of(group.preferred(), mark));
            }
            Preferred.values(group, kind, values);
            Preferred.references(group, references);
            if (group.ranked().size() > 1) {
                group.fields().stream()
                        .filter(f -> f.agreement() == ProfileField.Agreement.CONFLICT)
                        .forEach(f -> conflicts.add(f.key()));
            }
        }
        return new SubjectView(
                profile.subject(),
                kind,
                values,
                references,
                List.copyOf(marks),
                conflicts,
                profile.handling(),
                profile.synthetic());
    }

    /** The value of a filter name; null where nothing is stated. */
    public @Nullable String value(String name) {
        return values.get(name);
    }

    /** Whether its name, title, tag, code or file name is this, whatever the case of the letters. */
    public boolean isNamed(String text) {
        String name = text.strip();
        return NAMES.stream().map(values::get).anyMatch(v -> v != null && v.equalsIgnoreCase(name));
    }

    /** How many things an item stands for: its quantity, or 1. */
    public long quantity() {
        String quantity = values.get("quantity");
        return quantity == null ? 1 : Long.parseLong(quantity);
    }

    /** The recovery an item came from; null where none is stated. */
    public @Nullable SubjectId recovery() {
        return reference("recovery");
    }

    /** The subject named in a field; the first, where several statements of different facets name one. Null: none. */
    public @Nullable SubjectId reference(String field) {
        List<SubjectId> named = references.get(field);
        return named == null ? null : named.getFirst();
    }

    /** A short name for people: name, title or tag, else model or type, else the start of the id. */
    public String label() {
        for (String name : List.of("name", "title", "tag", "code", "file-name", "model", "type")) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return id.toString().substring(0, 8);
    }
}
