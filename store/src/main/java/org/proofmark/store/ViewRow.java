package org.proofmark.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Canonical;
import org.proofmark.model.Handling;
import org.proofmark.model.MarkView;
import org.proofmark.model.Profile;
import org.proofmark.model.Standing;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/**
 * What the views hold of one subject for readers of some clearances: from the level at which its newest statement becomes
 * visible up to the one before the next does. A subject whose records are all handled alike has one row.
 */
record ViewRow(Handling from, Handling to, SubjectView view) {

    /** The rows of a subject, widest circle first; none where no statement counts. */
    static List<ViewRow> of(SubjectId subject, List<Statement> counting, Standing.Book book) {
        Set<Handling> levels = EnumSet.noneOf(Handling.class);
        counting.forEach(s -> levels.add(s.envelope().handling()));
        List<ViewRow> rows = new ArrayList<>(levels.size());
        List<Handling> steps = List.copyOf(levels);
        for (int i = 0; i < steps.size(); i++) {
            Handling from = steps.get(i);
            Handling to =
                    i + 1 < steps.size() ? Handling.ofLevel(steps.get(i + 1).level() - 1) : Handling.CONFIDENTIAL;
            rows.add(new ViewRow(from, to, SubjectView.of(Profile.of(subject, counting, book, from))));
        }
        return rows;
    }

    /** The stored body: values, references, conflicts. */
    String body() {
        SortedMap<String, Object> body = new TreeMap<>();
        if (!view.conflicts().isEmpty()) {
            body.put("conflicts", new ArrayList<>(view.conflicts()));
        }
        if (!view.references().isEmpty()) {
            SortedMap<String, Object> references = new TreeMap<>();
            view.references()
                    .forEach((field, ids) -> references.put(
                            field, ids.stream().map(SubjectId::toString).toList()));
            body.put("references", references);
        }
        body.put("values", view.values());
        return new String(Canonical.write(body), StandardCharsets.UTF_8);
    }

    /** Reads a stored row back. */
    static SubjectView view(
            SubjectId id, String kind, Handling handling, boolean synthetic, byte[] body, List<MarkView> marks) {
        Map<String, @Nullable Object> plain = Canonical.read(body);
        Map<String, String> values = new LinkedHashMap<>();
        map(plain.get("values")).forEach((name, value) -> values.put(name, (String) value));
        Map<String, List<SubjectId>> references = new LinkedHashMap<>();
        map(plain.get("references"))
                .forEach((field, ids) -> references.put(
                        field,
                        list(ids).stream().map(i -> SubjectId.parse((String) i)).toList()));
        Set<String> conflicts = new TreeSet<>();
        list(plain.get("conflicts")).forEach(c -> conflicts.add((String) c));
        return new SubjectView(id, kind, values, references, marks, conflicts, handling, synthetic);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }
}
