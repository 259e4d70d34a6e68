package org.proofmark.examples;

import java.util.HashMap;
import java.util.Map;

/** One line of a {@link Table}: values by column, blank where nothing is stated. */
final class Row {
    private final Map<String, String> values = new HashMap<>();

    /** States a value, or replaces the one stated before. */
    Row put(String column, Object value) {
        values.put(column, value.toString());
        return this;
    }

    String value(String column) {
        return values.getOrDefault(column, "");
    }

    boolean states(String column) {
        return !value(column).isEmpty();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
