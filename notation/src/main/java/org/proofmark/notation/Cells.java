package org.proofmark.notation;

import java.util.List;
import java.util.stream.Collectors;

/** What cells may hold, and what can be said of a list of them. */
final class Cells {
    private Cells() {}

    static String print(List<Cell> cells) {
        return cells.stream().map(Cell::print).collect(Collectors.joining());
    }

    /** Only certain characters, symbols and layout, also inside what was removed or restored. */
    static boolean areCertain(List<Cell> cells) {
        return cells.stream().allMatch(cell -> switch (cell) {
            case Cell.Certain c -> true;
            case Cell.Symbol s -> true;
            case Cell.Layout l -> true;
            case Cell.Removed r -> !r.lengthUnknown() && areCertain(r.cells());
            case Cell.Restored r -> areCertain(r.cells());
            case Cell.Doubtful d -> false;
            case Cell.OneOf o -> false;
            case Cell.Unknown u -> false;
            case Cell.Gap g -> false;
        });
    }

    static int known(List<Cell> cells) {
        return cells.stream()
                .mapToInt(cell -> switch (cell) {
                    case Cell.Certain c -> 1;
                    case Cell.Removed r -> known(r.cells());
                    case Cell.Restored r -> known(r.cells());
                    default -> 0;
                })
                .sum();
    }

    /** The text of certain cells; a symbol stands as {@code :name:}. */
    static String text(List<Cell> cells) {
        return cells.stream()
                .map(cell -> switch (cell) {
                    case Cell.Certain c -> Character.toString(c.codePoint());
                    case Cell.Layout l -> l.text();
                    case Cell.Removed r -> text(r.cells());
                    case Cell.Restored r -> text(r.cells());
                    default -> cell.print();
                })
                .collect(Collectors.joining());
    }

    static boolean holdLayout(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> switch (cell) {
            case Cell.Layout l -> true;
            case Cell.Removed r -> holdLayout(r.cells());
            case Cell.Restored r -> holdLayout(r.cells());
            default -> false;
        });
    }

    static boolean isSymbolName(String name) {
        return name.codePoints().allMatch(Cells::isOfSymbolName)
                && name.codePoints().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    static boolean isOfSymbolName(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9') || codePoint == '-';
    }

    static void requireVisible(int codePoint) {
        if (!Character.isValidCodePoint(codePoint) || Signs.isLayout(codePoint)) {
            throw new IllegalArgumentException(String.format(
                    "U+%04X cannot be on an object. Give a character that can be seen, or a Layout cell.", codePoint));
        }
    }

    static void require(boolean fits, int sign, String meaning, String spellings) {
        if (!fits) {
            throw new IllegalArgumentException(
                    String.format("U+%04X is no sign for %s. Use %s.", sign, meaning, spellings));
        }
    }

    static void requireRemovable(List<Cell> cells) {
        for (Cell cell : cells) {
            if (cell instanceof Cell.Removed || cell instanceof Cell.Restored || cell instanceof Cell.Symbol) {
                throw new IllegalArgumentException(
                        "‘" + cell.print() + "’ cannot stand inside ‘{}’. Put it before or after.");
            }
        }
    }

    static void requireRestorable(List<Cell> cells) {
        for (Cell cell : cells) {
            if (!(cell instanceof Cell.Certain || cell instanceof Cell.Doubtful || cell instanceof Cell.Layout)) {
                throw new IllegalArgumentException(
                        "‘" + cell.print() + "’ cannot stand inside ‘<>’. Put it before or after.");
            }
        }
        if (cells.stream().allMatch(Cell.Layout.class::isInstance)) {
            throw new IllegalArgumentException("Nothing is restored in ‘<>’. Put in what the laboratory could read.");
        }
    }
}
