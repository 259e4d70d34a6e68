package org.proofmark.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what a list of cells means; runs of certain or unreadable characters are said once. */
final class Description {
    private final Phrases phrases;
    private final List<String> said = new ArrayList<>();
    private final StringBuilder certain = new StringBuilder();
    private int unknown;

    private Description(Phrases phrases) {
        this.phrases = phrases;
    }

    static String of(List<Cell> cells, Phrases phrases) {
        return cells.isEmpty() ? phrases.say(Phrase.NOTHING, "") : join(cells, Phrase.SEMICOLON, phrases);
    }

    /** For a list within a list. */
    static String inOneBreath(List<Cell> cells, Phrases phrases) {
        return join(cells, Phrase.COMMA, phrases);
    }

    private static String join(List<Cell> cells, Phrase separator, Phrases phrases) {
        Description description = new Description(phrases);
        cells.forEach(description::add);
        description.flush();
        return String.join(phrases.say(separator, "") + " ", description.said);
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
            said.add(phrases.say(Phrase.CERTAIN, certain.toString()));
            certain.setLength(0);
        }
    }

    private void flushUnknown() {
        if (unknown > 0) {
            said.add(phrases.unreadable(unknown));
            unknown = 0;
        }
    }

    private String words(Cell cell) {
        return switch (cell) {
            case Cell.Doubtful d -> about(Phrase.DOUBTFUL, d.codePoint());
            case Cell.OneOf o -> oneOf(o.alternatives());
            case Cell.Gap g -> phrases.say(Phrase.GAP, "");
            case Cell.Removed r when r.lengthUnknown() -> phrases.say(Phrase.REMOVED, "");
            case Cell.Removed r -> phrases.say(Phrase.REMOVED_LEGIBLE, inOneBreath(r.cells(), phrases));
            case Cell.Restored r -> phrases.say(Phrase.RESTORED, inOneBreath(r.cells(), phrases));
            case Cell.Symbol s -> phrases.say(Phrase.SYMBOL, s.name());
            case Cell.Layout l -> phrases.say(l.isLineBreak() ? Phrase.LINE_BREAK : Phrase.SPACE, "");
            case Cell.Certain c -> about(Phrase.CERTAIN, c.codePoint());
            case Cell.Unknown u -> phrases.unreadable(1);
        };
    }

    private String oneOf(String alternatives) {
        String all = alternatives
                .codePoints()
                .mapToObj(c -> about(Phrase.QUOTED, c))
                .collect(Collectors.joining(phrases.say(Phrase.COMMA, "") + " "));
        // Whoever knows search patterns would take [0-9] for a range.
        int hyphen = alternatives.indexOf('-', 1);
        boolean likeRange = hyphen > 0 && hyphen < alternatives.length() - 1;
        return phrases.say(likeRange ? Phrase.ONE_OF_WITH_HYPHEN : Phrase.ONE_OF, all);
    }

    private String about(Phrase phrase, int codePoint) {
        return phrases.say(phrase, Character.toString(codePoint));
    }
}
