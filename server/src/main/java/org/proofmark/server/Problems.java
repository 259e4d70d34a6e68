package org.proofmark.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the way of storing a form: for each input, what is wrong and the remedy. The first problem of an input counts. */
public final class Problems {
    private final Map<String, Problem> byInput = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param english whether it is said in English, by a module that knows no other language
     */
    public record Problem(String words, boolean english) {}

    /** In the language of the page. */
    void add(String input, String words) {
        byInput.putIfAbsent(input, new Problem(words, false));
    }

    /** As the model, the notation or the dossier says it. */
    void addEnglish(String input, String words) {
        byInput.putIfAbsent(input, new Problem(words, true));
    }

    public boolean none() {
        return byInput.isEmpty();
    }

    /** By input, in the order in which they were found. */
    public Map<String, Problem> all() {
        return byInput;
    }

    /** The problem of one input; null: none. */
    public @Nullable Problem of(String input) {
        return byInput.get(input);
    }
}
