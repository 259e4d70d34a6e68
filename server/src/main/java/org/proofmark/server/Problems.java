package org.proofmark.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the way of storing a form: for each input, what is wrong and the remedy. The first problem of an input counts. */
public final class Problems {
    private final Map<String, String> byInput = new LinkedHashMap<>();

    void add(String input, String problem) {
        byInput.putIfAbsent(input, problem);
    }

    public boolean none() {
        return byInput.isEmpty();
    }

    /** By input, in the order in which they were found. */
    public Map<String, String> all() {
        return byInput;
    }

    /** The problem of one input; null: none. */
    public @Nullable String of(String input) {
        return byInput.get(input);
    }
}
