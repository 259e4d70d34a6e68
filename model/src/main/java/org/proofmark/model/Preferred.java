package org.proofmark.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Picks the values of a group that a view carries: those of the subject's own record and of its identification, under the
 * names that filters use; and the numbers other systems gave it. Of each field the first value that is stated, in order of preference.
 */
final class Preferred {
    private static final Map<String, String> WRITTEN = new ConcurrentHashMap<>();

    private Preferred() {}

    static void values(Profile.Group group, String kind, Map<String, String> values) {
        for (Statement statement : group.ranked()) {
            statement.body().attributes().forEach((name, value) -> values.putIfAbsent("@" + name, value));
            Payload payload = statement.payload();
            if (payload instanceof ExternalId id) {
                values.putIfAbsent("#" + id.scheme(), id.value());
            }
            boolean carried = group.type().equals(kind) || payload instanceof Identification;
            if (payload instanceof Opaque || !carried) {
                continue;
            }
            Fields fields = Fields.of(payload.getClass());
            for (int i = 0; i < fields.count(); i++) {
                Object value = fields.value(payload, i);
                if (value != null && !(value instanceof SubjectId)) {
                    values.putIfAbsent(written(fields.name(i)), ProfileField.text(value));
                }
            }
        }
    }

    static void references(Profile.Group group, Map<String, List<SubjectId>> references) {
        Set<String> found = new HashSet<>();
        for (Statement statement : group.ranked()) {
            if (statement.payload() instanceof Opaque) {
                continue;
            }
            Fields fields = Fields.of(statement.payload().getClass());
            for (int i = 0; i < fields.count(); i++) {
                if (fields.isReference(i)
                        && fields.value(statement.payload(), i) instanceof SubjectId target
                        && found.add(fields.name(i))) {
                    references
                            .computeIfAbsent(written(fields.name(i)), n -> new ArrayList<>(1))
                            .add(target);
                }
            }
        }
    }

    /** {@code itemClass} is written {@code class}; {@code documentedOn} {@code documented-on}. */
    private static String written(String component) {
        return WRITTEN.computeIfAbsent(
                component,
                c -> c.equals("itemClass")
                        ? "class"
                        : c.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT));
    }
}
