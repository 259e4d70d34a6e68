package org.proofmark.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.Matching;
import org.proofmark.notation.Reading;

/**
 * One field of a subject's profile with every value stated for it, preferred first.
 *
 * @param key type, facet and name, like {@code mark[receiver/serial].reading}
 * @param name the field's name; an extra attribute has an {@code @} before it
 */
public record ProfileField(String key, String name, List<Value> values, Agreement agreement) {

    /** One stated value and the record that states it. */
    public record Value(Object value, Statement statement) {
        /** The value as it is written. */
        public String text() {
            return ProfileField.text(value);
        }
    }

    /** How the stated values go together. */
    public enum Agreement implements Term {
        /** One value, or all equal. */
        AGREE,
        /** Different, but all can be true at once: imprecise dates that overlap, partial readings that fit one string. */
        COMPATIBLE,
        /** At least two cannot both be true. */
        CONFLICT
    }

    public Value preferred() {
        return values.getFirst();
    }

    static List<ProfileField> of(Profile.Group group) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> attributes = new TreeSet<>();
        for (Statement statement : group.ranked()) {
            if (statement.payload() instanceof Opaque opaque) {
                names.addAll(new TreeSet<>(opaque.content().keySet()));
            } else {
                Fields fields = Fields.of(statement.payload().getClass());
                for (int i = 0; i < fields.count(); i++) {
                    names.add(fields.name(i));
                }
            }
            statement.body().attributes().keySet().forEach(a -> attributes.add("@" + a));
        }
        names.addAll(attributes);
        List<ProfileField> result = new ArrayList<>();
        for (String name : names) {
            List<Value> values = new ArrayList<>();
            for (Statement statement : group.ranked()) {
                Object value = valueOf(statement, name);
                if (value != null) {
                    values.add(new Value(value, statement));
                }
            }
            if (!values.isEmpty()) {
                String facet = group.facet().isEmpty() ? "" : "[" + group.facet() + "]";
                result.add(new ProfileField(
                        group.type() + facet + "." + name, name, List.copyOf(values), agreement(values)));
            }
        }
        return result;
    }

    /** The value a statement gives a field; null where it says nothing of it. */
    static @Nullable Object valueOf(Statement statement, String name) {
        if (name.startsWith("@")) {
            return statement.body().attributes().get(name.substring(1));
        }
        if (statement.payload() instanceof Opaque opaque) {
            return opaque.content().get(name);
        }
        Fields fields = Fields.of(statement.payload().getClass());
        for (int i = 0; i < fields.count(); i++) {
            if (fields.name(i).equals(name)) {
                return fields.value(statement.payload(), i);
            }
        }
        return null;
    }

    static String text(Object value) {
        return switch (value) {
            case Term term -> term.term();
            case Double number
            when number == Math.rint(number) && Math.abs(number) < 1e15 -> Long.toString(number.longValue());
            case GeoPoint point -> point.latitude() + ", " + point.longitude();
            case List<?> list ->
                String.join("; ", list.stream().map(ProfileField::text).toList());
            default -> value.toString();
        };
    }

    private static Agreement agreement(List<Value> values) {
        Agreement worst = Agreement.AGREE;
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                Agreement pair = agreement(values.get(i), values.get(j));
                if (pair == Agreement.CONFLICT) {
                    return pair;
                }
                worst = pair == Agreement.AGREE ? worst : pair;
            }
        }
        return worst;
    }

    private static Agreement agreement(Value a, Value b) {
        if (a.text().equals(b.text())) {
            return Agreement.AGREE;
        }
        boolean compatible =
                switch (a.value()) {
                    case ImpreciseDate date -> date.overlaps((ImpreciseDate) b.value()) != Truth.FALSE;
                    case String s
                    when a.statement().payload() instanceof Mark m
                            && b.statement().payload() instanceof Mark n -> s.equals(m.reading()) && compatible(m, n);
                    default -> false;
                };
        return compatible ? Agreement.COMPATIBLE : Agreement.CONFLICT;
    }

    private static boolean compatible(Mark a, Mark b) {
        Headstamp one = a.headstamp();
        Headstamp other = b.headstamp();
        if (one != null && other != null) {
            return Headstamp.compatible(one, other);
        }
        Reading cells = a.cells();
        Reading others = b.cells();
        return cells != null && others != null && Matching.compatible(cells, others);
    }
}
