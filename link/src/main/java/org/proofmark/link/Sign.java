package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.notation.Cell;
import org.proofmark.notation.Folding;
import org.proofmark.notation.Reading;

/**
 * One sign of a number as it counts for information: separators and layout left out, the rest folded by value.
 *
 * @param text what it may be, folded, one code point each; empty: anything
 * @param weight how much of a certain sign's information it carries, 0 to 1
 * @param gap any number of signs
 */
record Sign(String text, double weight, boolean gap) {
    /** A doubtful sign counts half: it was seen, yet fits anything. */
    static final double DOUBTFUL = 0.5;

    private static final Sign ANY = new Sign("", 0, false);
    /** Any number of signs, none included. */
    static final Sign GAP = new Sign("", 0, true);

    /** Bits of a certain figure. */
    static final double DIGIT_BITS = Math.log(10) / Math.log(2);

    private static final double LETTER_BITS = Math.log(26) / Math.log(2);

    static List<Sign> of(Reading reading) {
        List<Sign> signs = new ArrayList<>();
        add(signs, reading.cells());
        return signs;
    }

    private static void add(List<Sign> signs, List<Cell> cells) {
        for (Cell cell : cells) {
            switch (cell) {
                case Cell.Certain c -> addText(signs, Character.toString(c.codePoint()), 1);
                case Cell.Doubtful d -> addText(signs, Character.toString(d.codePoint()), DOUBTFUL);
                case Cell.OneOf o -> addText(signs, o.alternatives(), 1);
                case Cell.Unknown u -> signs.add(ANY);
                case Cell.Gap g -> signs.add(GAP);
                case Cell.Removed r when r.lengthUnknown() -> signs.add(GAP);
                case Cell.Removed r -> add(signs, r.cells());
                case Cell.Restored r -> add(signs, r.cells());
                case Cell.Symbol s -> signs.add(new Sign("", 0, false));
                case Cell.Layout l -> {}
            }
        }
    }

    private static void addText(List<Sign> signs, String raw, double weight) {
        String text = Folding.text(raw);
        int choices = text.codePointCount(0, text.length());
        if (choices > 0 && choices < raw.codePointCount(0, raw.length())) {
            // one of the alternatives is a separator: there may be no sign here at all
            signs.add(ANY);
        } else if (choices > 1) {
            double all = alphabet(text.codePointAt(0));
            signs.add(new Sign(text, Math.max(0, 1 - Math.log(choices) / Math.log(2) / all), false));
        } else if (choices == 1) {
            signs.add(new Sign(text, weight, false));
        }
    }

    boolean isCertain() {
        return weight == 1;
    }

    boolean isDigit() {
        return !text.isEmpty() && Character.isDigit(text.codePointAt(0));
    }

    /** Bits of the sign by itself. */
    double bits() {
        return text.isEmpty() ? 0 : weight * alphabet(text.codePointAt(0));
    }

    /** Bits on which two readings of one place agree: none where they name different signs, or one names none. */
    double bitsShared(Sign other) {
        if (text.isEmpty() || other.text.isEmpty()) {
            return 0;
        }
        boolean meet = text.codePoints().anyMatch(c -> other.text.indexOf(c) >= 0);
        double all = Math.min(alphabet(text.codePointAt(0)), alphabet(other.text.codePointAt(0)));
        return meet ? weight * other.weight * all : 0;
    }

    /** Bits of a certain sign of its kind. */
    static double alphabet(int codePoint) {
        return Character.isDigit(codePoint) ? DIGIT_BITS : LETTER_BITS;
    }
}
