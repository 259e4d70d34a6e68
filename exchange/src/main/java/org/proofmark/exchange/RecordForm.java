package org.proofmark.exchange;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of a Java record and the way to make one. Mappings write {@code documentedOn} also as {@code documented-on}. */
final class RecordForm {
    private final Class<?> record;
    private final List<String> names = new ArrayList<>();
    private final Type[] types;
    private final MethodHandle maker;

    RecordForm(Class<?> record) {
        this.record = record;
        RecordComponent[] components = record.getRecordComponents();
        this.types = new Type[components.length];
        Class<?>[] raw = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            names.add(components[i].getName());
            types[i] = components[i].getGenericType();
            raw[i] = components[i].getType();
        }
        try {
            this.maker = MethodHandles.publicLookup()
                    .findConstructor(record, MethodType.methodType(void.class, raw))
                    .asSpreader(Object[].class, raw.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record " + record + " cannot be made.", e);
        }
    }

    Class<?> record() {
        return record;
    }

    int size() {
        return types.length;
    }

    List<String> names() {
        return names;
    }

    Type type(int field) {
        return types[field];
    }

    /** The place of a field, however the mapping writes it; -1 where there is none. */
    int field(String written) {
        String plain = plain(written);
        for (int i = 0; i < names.size(); i++) {
            String name = plain(names.get(i));
            if (name.equals(plain) || (plain.equals("class") && name.equals("itemclass"))) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Makes a record; throws what its constructor throws where the values do not fit. */
    Object make(@Nullable Object[] values) {
        try {
            return (Object) maker.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Making a " + record, e);
        }
    }
}
