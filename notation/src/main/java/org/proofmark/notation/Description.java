package org.proofmark.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in English words what a list of cells means; runs of certain or unreadable characters are said once. */
final class Description {
    private final List<String> said = new ArrayList<>();
    private final StringBuilder certain = new StringBuilder();
    private int unknown;

    private Description() {}

    static String of(List<Cell> cells) {
        return cells.isEmpty() ? "nothing" : join(cells, "; ");
    }

    /** For a list within a list. */
    static String inOneBreath(List<Cell> cells) {
        return join(cells, ", ");
    }

    private static String join(List<Cell> cells, String separator) {
        Description description = new Description();
        cells.forEach(description::add);
        description.flush();
        return String.join(separator, description.said);
    }

    private void add(Cell cell) {
        if (cell instanceof Cell.Certain c) {
            flushUnknown();
            certain.appendCodePoint(c.codePoint());
        } else if (cell instanceof Cell.Unknown) {
            flushCertain();
            unknown++;
        } else {
            flush();
            said.add(words(cell));
        }
    }

    private void flush() {
        flushCertain();
        flushUnknown();
    }

    private void flushCertain() {
        if (!certain.isEmpty()) {
            said.add("‘" + certain + "’ certain");
            certain.setLength(0);
        }
    }

    private void flushUnknown() {
        if (unknown > 0) {
            said.add(unknown == 1 ? "one unreadable character" : unknown + " unreadable characters");
            unknown = 0;
        }
    }

    private static String words(Cell cell) {
        return switch (cell) {
            case Cell.Doubtful d -> quoted(d.codePoint()) + " doubtful, one character";
            case Cell.OneOf o -> oneOf(o.alternatives());
            case Cell.Gap g -> "unreadable characters, number unknown, perhaps none";
            case Cell.Removed r when r.lengthUnknown() -> "deliberately removed, nothing can be read, length unknown";
            case Cell.Removed r -> "deliberately removed, can still be read: " + inOneBreath(r.cells());
            case Cell.Restored r -> "restored by a laboratory: " + inOneBreath(r.cells());
            case Cell.Symbol s -> "the symbol ‘" + s.name() + "’";
            case Cell.Layout l -> l.isLineBreak() ? "line break" : "gap";
            case Cell.Certain c -> quoted(c.codePoint()) + " certain";
            case Cell.Unknown u -> "one unreadable character";
        };
    }

    private static String oneOf(String alternatives) {
        String all = alternatives.codePoints().mapToObj(Description::quoted).collect(Collectors.joining(", "));
        // Whoever knows search patterns would take [0-9] for a range.
        int hyphen = alternatives.indexOf('-', 1);
        boolean likeRange = hyphen > 0 && hyphen < alternatives.length() - 1;
        return "one of " + all + (likeRange ? " (a hyphen, not a range)" : "");
    }

    private static String quoted(int codePoint) {
        return "‘" + Character.toString(codePoint) + "’";
    }
}
