package org.proofmark.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How one kind of value is written as a plain value and read back. */
record ValueForm(
        Function<Object, Object> toPlain,
        Function<Object, Object> toTyped,
        @Nullable Object absent) {

    private static final Map<Class<?>, ValueForm> SIMPLE = simple();

    Object plain(Object typed) {
        return toPlain.apply(typed);
    }

    Object typed(Object plain) {
        return toTyped.apply(plain);
    }

    private static Map<Class<?>, ValueForm> simple() {
        Map<Class<?>, ValueForm> forms = new LinkedHashMap<>();
        forms.put(String.class, new ValueForm(v -> v, String.class::cast, null));
        forms.put(Boolean.class, new ValueForm(v -> v, Boolean.class::cast, null));
        forms.put(boolean.class, new ValueForm(v -> v, Boolean.class::cast, false));
        forms.put(Long.class, new ValueForm(v -> v, v -> ((Number) v).longValue(), null));
        forms.put(long.class, new ValueForm(v -> v, v -> ((Number) v).longValue(), 0L));
        forms.put(Integer.class, new ValueForm(v -> ((Integer) v).longValue(), v -> ((Number) v).intValue(), null));
        forms.put(Double.class, new ValueForm(v -> v, v -> ((Number) v).doubleValue(), null));
        forms.put(double.class, new ValueForm(v -> v, v -> ((Number) v).doubleValue(), 0.0));
        forms.put(SubjectId.class, new ValueForm(Object::toString, v -> SubjectId.parse((String) v), null));
        forms.put(RecordId.class, new ValueForm(Object::toString, v -> RecordId.parse((String) v), null));
        forms.put(ImpreciseDate.class, new ValueForm(Object::toString, v -> ImpreciseDate.parse((String) v), null));
        forms.put(Reliability.class, new ValueForm(Object::toString, v -> reliability((String) v), null));
        return forms;
    }

    private static Reliability reliability(String letter) {
        return Grade.parse(letter + "6").reliability();
    }

    static ValueForm of(Class<?> type) {
        ValueForm simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type.isEnum()) {
            return vocabulary(type);
        }
        if (type.isRecord()) {
            return nested(type);
        }
        throw new IllegalStateException("A record cannot hold a " + type + ".");
    }

    private static ValueForm vocabulary(Class<?> type) {
        return new ValueForm(v -> ((Term) v).term(), v -> term(type, (String) v), null);
    }

    private static Object term(Class<?> vocabulary, String text) {
        Object found = Terms.of(vocabulary).get(text);
        if (found == null) {
            throw new InvalidRecordException(
                    "'" + text + "' is not a " + Terms.name(vocabulary) + ".",
                    "Use one of: "
                            + String.join(
                                    ", ",
                                    Terms.of(vocabulary).keySet().stream()
                                            .sorted()
                                            .toList()) + ".");
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static ValueForm nested(Class<?> type) {
        return new ValueForm(
                v -> {
                    Map<String, Object> fields = new TreeMap<>();
                    Fields.of(type).write(v, fields);
                    return fields;
                },
                v -> Fields.of(type).read((Map<String, Object>) v),
                null);
    }

    static ValueForm listOf(ValueForm element) {
        return new ValueForm(v -> each((List<?>) v, element.toPlain), v -> each((List<?>) v, element.toTyped), null);
    }

    private static List<Object> each(List<?> values, Function<Object, Object> way) {
        List<Object> out = new ArrayList<>(values.size());
        for (Object value : values) {
            out.add(way.apply(value));
        }
        return out;
    }
}
