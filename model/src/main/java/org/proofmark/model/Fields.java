package org.proofmark.model;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one Java record form and their way to and from plain values (text, numbers, truth values, lists, maps by
 * field name). Components left null are left out. Worked out once for each form.
 */
final class Fields {
    private static final Map<Class<?>, Fields> KNOWN = new ConcurrentHashMap<>();

    private final Class<?> form;
    private final String[] names;
    private final ValueForm[] forms;
    private final MethodHandle[] readers;
    private final MethodHandle maker;
    private final Class<?>[] types;

    private Fields(Class<?> form) {
        RecordComponent[] components = form.getRecordComponents();
        this.form = form;
        this.names = new String[components.length];
        this.forms = new ValueForm[components.length];
        this.readers = new MethodHandle[components.length];
        this.types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                names[i] = components[i].getName();
                types[i] = components[i].getType();
                forms[i] = valueForm(components[i].getGenericType());
                readers[i] = MethodHandles.lookup()
                        .unreflect(components[i].getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
            }
            this.maker = MethodHandles.lookup()
                    .findConstructor(form, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record form " + form + " cannot be read.", e);
        }
    }

    static Fields of(Class<?> form) {
        Fields known = KNOWN.get(form);
        return known != null ? known : KNOWN.computeIfAbsent(form, Fields::new);
    }

    int count() {
        return names.length;
    }

    String name(int field) {
        return names[field];
    }

    /** Whether the field names another subject. */
    boolean isReference(int field) {
        return types[field] == SubjectId.class;
    }

    /** The component as it is; null where it was not stated. */
    @Nullable
    Object value(Object record, int field) {
        try {
            return (Object) readers[field].invokeExact(record);
        } catch (Throwable e) {
            throw new IllegalStateException("Reading " + form + "." + names[field], e);
        }
    }

    void write(Object record, Map<String, Object> into) {
        for (int i = 0; i < names.length; i++) {
            Object value = value(record, i);
            if (value != null) {
                into.put(names[i], forms[i].plain(value));
            }
        }
    }

    /** Makes the record from plain values; fields it does not know are not looked at. */
    Object read(Map<String, Object> from) {
        @Nullable Object[] values = new @Nullable Object[names.length];
        for (int i = 0; i < names.length; i++) {
            Object plain = from.get(names[i]);
            values[i] = plain == null ? forms[i].absent() : typed(i, plain);
        }
        try {
            return (Object) maker.invokeExact(values);
        } catch (InvalidRecordException e) {
            throw e;
        } catch (Throwable e) {
            throw new InvalidRecordException(
                    "The fields of " + form.getSimpleName() + " do not fit together: " + e.getMessage() + ".",
                    "Correct them and enter the record again.");
        }
    }

    private Object typed(int field, Object plain) {
        try {
            return forms[field].typed(plain);
        } catch (ClassCastException e) {
            throw new InvalidRecordException(
                    "The field '" + names[field] + "' holds " + plain + ".", "It takes another kind of value.");
        }
    }

    /** The names in {@code from} that are no fields of this form. */
    Set<String> unknownIn(Map<String, Object> from) {
        Set<String> unknown = new HashSet<>(from.keySet());
        unknown.removeAll(Set.of(names));
        return unknown;
    }

    private static ValueForm valueForm(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return ValueForm.listOf(valueForm(list.getActualTypeArguments()[0]));
        }
        return ValueForm.of((Class<?>) type);
    }

    @Override
    public String toString() {
        return List.of(names).stream().collect(Collectors.joining(", ", form.getSimpleName() + "(", ")"));
    }
}
