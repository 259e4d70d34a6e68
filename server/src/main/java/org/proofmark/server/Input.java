package org.proofmark.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input of a form.
 *
 * @param name unique within the form; the name it is sent under
 * @param required whether leaving it empty is a problem
 * @param choices options of a {@link Kind#CHOICE}, the empty one included where it may be left open
 * @param initial what stands in it at first
 */
public record Input(
        String name,
        String label,
        @Nullable String hint,
        Kind kind,
        boolean required,
        List<Choice> choices,
        String initial) {

    /** How it is drawn. */
    public enum Kind {
        TEXT,
        AREA,
        NUMBER,
        DATE,
        CHOICE,
        TICK,
        READING
    }
}
