package org.proofmark.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which characters can still be read when a headstamp is turned by 180°. A turn is not a mirror: what is stamped does not mirror.
 *
 * <p>6 and 9 become each other, and so do the Arabic ٧ and ٨. Others stay what they are. M and W do not become each other: in a
 * die's M the outer strokes stand upright, in its W they slant. All others cannot be read.
 */
final class HalfTurn {
    static final int UNREADABLE = -1;

    private static final String BEFORE = "69٧٨۷۸()[]<>";
    private static final String AFTER = "96٨٧۸۷)(][><";

    /** Of one shape with their own half turn: Latin, Cyrillic, Greek, Arabic-Indic digits, and strokes. */
    private static final String UNCHANGED = "018HINOSXZosxz" + "НОХИЖФ" + "ΗΙΝΟΧΖΘΦ" + "٠١٥۰۱" + "-./·*+=|~";

    private HalfTurn() {}

    /** The character read after half a turn, or {@link #UNREADABLE}. Its own inverse. */
    static int of(int codePoint) {
        int at = BEFORE.indexOf(codePoint);
        if (at >= 0) {
            return AFTER.charAt(at);
        }
        return UNCHANGED.indexOf(codePoint) >= 0 ? codePoint : UNREADABLE;
    }

    /**
     * A reading as read from the other side: its cells in reverse order, each turned. Of a doubtful character that cannot be read
     * so an unreadable one is left; empty where a certain one cannot.
     */
    static Optional<Reading> of(Reading reading) {
        return turned(reading.cells()).map(Reading::new);
    }

    private static Optional<List<Cell>> turned(List<Cell> cells) {
        List<Cell> turned = new ArrayList<>(cells.size());
        for (Cell cell : cells.reversed()) {
            Optional<List<Cell>> some = turned(cell);
            if (some.isEmpty()) {
                return some;
            }
            turned.addAll(some.get());
        }
        return Optional.of(turned);
    }

    private static Optional<List<Cell>> turned(Cell cell) {
        return switch (cell) {
            case Cell.Certain c when of(c.codePoint()) == UNREADABLE -> Optional.empty();
            case Cell.Certain c -> Optional.of(List.of(new Cell.Certain(of(c.codePoint()))));
            case Cell.Doubtful d when of(d.codePoint()) == UNREADABLE -> Optional.of(List.of(new Cell.Unknown()));
            case Cell.Doubtful d -> Optional.of(List.of(new Cell.Doubtful(of(d.codePoint()))));
            case Cell.OneOf o -> oneOf(o.alternatives());
            case Cell.Removed r -> turned(r.cells()).map(inside -> List.of(new Cell.Removed(inside)));
            case Cell.Restored r -> turned(r.cells()).map(HalfTurn::restored);
            case Cell.Unknown u -> Optional.of(List.of(u));
            case Cell.Gap g -> Optional.of(List.of(g));
            case Cell.Symbol s -> Optional.of(List.of(s));
            case Cell.Layout l -> Optional.of(List.of(l));
        };
    }

    private static Optional<List<Cell>> oneOf(String alternatives) {
        String readable = alternatives
                .codePoints()
                .map(HalfTurn::of)
                .filter(point -> point != UNREADABLE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return readable.isEmpty() ? Optional.empty() : Optional.of(List.of(new Cell.OneOf(readable)));
    }

    /** What a laboratory restored holds no unreadable characters; those stand without its brackets. */
    private static List<Cell> restored(List<Cell> inside) {
        return inside.stream().anyMatch(Cell.Unknown.class::isInstance) ? inside : List.of(new Cell.Restored(inside));
    }
}
