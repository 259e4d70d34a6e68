package org.proofmark.server;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, by the names of its inputs. Nothing of it is lost when the form comes back with problems. */
public record Typed(Map<String, String> texts) {
    static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        texts = Map.copyOf(texts);
    }

    /** The text of an input without white space round it; null where it is empty or was not sent. */
    @Nullable
    String text(String name) {
        String text = texts.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The text exactly as typed; empty where it was not sent. */
    public String raw(String name) {
        return texts.getOrDefault(name, "");
    }

    boolean ticked(String name) {
        return texts.containsKey(name);
    }
}
