package org.proofmark.server;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.FilterException;
import org.proofmark.notation.NotationException;

/**
 * What is wrong with a question.
 *
 * @param where the parameter
 * @param column where in it, counted from 1; null: it is wrong as a whole
 * @param caret two lines: the text, and a caret under the column; null likewise
 */
public record Fault(
        String what,
        String where,
        @Nullable Integer column,
        String remedy,
        @Nullable String caret) {

    /** What an error says, of the parameter that it is about where it does not know itself. */
    static Fault of(RuntimeException error, String parameter) {
        return switch (error) {
            case NotationException e ->
                new Fault(e.problem() + ".", parameter, e.column(), e.remedy() + ".", e.caret());
            case FilterException e -> new Fault(e.problem(), "filter", e.column(), e.remedy(), e.caret());
            case BadParameter e -> new Fault(String.valueOf(e.getMessage()), e.parameter(), null, e.remedy(), null);
            default -> inSentences(String.valueOf(error.getMessage()), parameter);
        };
    }

    /** Errors of the modules below say what is wrong in their first sentence, and the remedy in the next. */
    private static Fault inSentences(String message, String parameter) {
        int end = message.indexOf(". ");
        return end < 0
                ? new Fault(message, parameter, null, "Check it and try again.", null)
                : new Fault(message.substring(0, end + 1), parameter, null, message.substring(end + 2), null);
    }

    /** For other programs. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("what", what);
        tree.put("where", where);
        tree.put("remedy", remedy);
        if (column != null) {
            tree.put("column", column);
        }
        if (caret != null) {
            tree.put("caret", caret);
        }
        return Map.of("error", tree);
    }
}
