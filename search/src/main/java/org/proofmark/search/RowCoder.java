package org.proofmark.search;

import java.util.Arrays;
import java.util.List;
import org.proofmark.notation.Cell;
import org.proofmark.notation.Folding;
import org.proofmark.notation.Reading;

/** Turns readings into rows of {@link Codes}. Not safe for several threads. */
final class RowCoder {
    /** Longer rows do not fit into a segment: five bits say at which place of a row a rest begins. */
    static final int MOST_PLACES = 31;

    private final Codes codes;
    private byte[] row = new byte[MOST_PLACES];
    private int length;

    RowCoder(Codes codes) {
        this.codes = codes;
    }

    /** The row of a reading. */
    byte[] row(Reading reading) {
        length = 0;
        add(reading.cells());
        return Arrays.copyOf(row, length);
    }

    private void add(List<Cell> cells) {
        for (Cell cell : cells) {
            switch (cell) {
                case Cell.Certain c -> put(certain(c.codePoint()));
                case Cell.Doubtful d -> put(Folding.mayBeMissing(d.codePoint()) ? Codes.ANY_OR_NONE : Codes.ANY);
                case Cell.OneOf o -> put(oneOf(o.alternatives()));
                case Cell.Unknown u -> put(Codes.ANY);
                case Cell.Gap g -> putGap();
                case Cell.Removed r when r.lengthUnknown() -> putGap();
                case Cell.Removed r -> add(r.cells());
                case Cell.Restored r -> add(r.cells());
                case Cell.Symbol s -> put(codes.give(s.name()));
                case Cell.Layout l -> {}
            }
        }
    }

    /** Two gaps side by side say no more than one. */
    private void putGap() {
        if (length == 0 || row[length - 1] != Codes.GAP) {
            put(Codes.GAP);
        }
    }

    private void put(int code) {
        if (length == row.length) {
            row = Arrays.copyOf(row, length * 2);
        }
        row[length++] = (byte) code;
    }

    private int certain(int codePoint) {
        int plain = codePoint < 0x80 ? codes.find(Character.toUpperCase(codePoint)) : Codes.NONE;
        if (Codes.isPlain(plain)) {
            return plain;
        }
        int[] choices = Folding.choices(codePoint);
        if (choices[0] == Folding.SEPARATOR) {
            return choices.length == 1 ? Codes.SEPARATOR : Codes.DOT;
        }
        if (choices[0] == Folding.COMBINING) {
            return Codes.ACCENT;
        }
        return choices.length == 1 ? codes.give(choices[0]) : set(choices, false);
    }

    private int oneOf(String alternatives) {
        int[] points = alternatives.codePoints().toArray();
        if (points.length == 1) {
            return certain(points[0]);
        }
        int[] choices = Arrays.stream(points)
                .flatMap(point -> Arrays.stream(Folding.choices(point)))
                .toArray();
        return set(choices, Arrays.stream(points).anyMatch(Folding::mayBeMissing));
    }

    private int set(int[] choices, boolean passable) {
        long signs = 0;
        for (int choice : choices) {
            int code =
                    switch (choice) {
                        case Folding.SEPARATOR -> Codes.SEPARATOR;
                        case Folding.DOT -> Codes.ZERO_AS_DOT;
                        case Folding.COMBINING -> Codes.ACCENT;
                        default -> codes.give(choice);
                    };
            if (code == Codes.ANY) {
                return passable ? Codes.ANY_OR_NONE : Codes.ANY;
            }
            signs |= 1L << code;
        }
        return codes.give(new Codes.Choice(signs, passable));
    }
}
