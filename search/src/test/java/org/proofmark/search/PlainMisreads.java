package org.proofmark.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.proofmark.notation.Cell;
import org.proofmark.notation.Folding;
import org.proofmark.notation.Reading;

/** The smallest number of misreads between two readings, by the textbook's table: an oracle, slow and plain. */
final class PlainMisreads {
    private static final int NEVER = 1_000;

    private final List<Place> a;
    private final List<Place> b;

    private PlainMisreads(List<Place> a, List<Place> b) {
        this.a = a;
        this.b = b;
    }

    /** What one place accepts: a gap, any sign (no signs given), or one of some signs; and whether it may be passed over. */
    record Place(boolean gap, Set<Object> signs, boolean passable) {
        static final Place GAP = new Place(true, Set.of(), true);

        boolean meets(Place other) {
            return signs.isEmpty() || other.signs.isEmpty() || !Collections.disjoint(signs, other.signs);
        }
    }

    static int between(List<Place> question, List<Place> stored) {
        return new PlainMisreads(question, stored).least();
    }

    /** {@code cost[i][j]}: the least number of misreads with which the first i places meet the first j. */
    private int least() {
        int[][] cost = new int[a.size() + 1][b.size() + 1];
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : least(cost, i, j);
            }
        }
        return cost[a.size()][b.size()];
    }

    private int least(int[][] cost, int i, int j) {
        int least = NEVER;
        Place one = i > 0 ? a.get(i - 1) : null;
        Place other = j > 0 ? b.get(j - 1) : null;
        if (one != null) {
            least = Math.min(least, cost[i - 1][j] + (one.passable() ? 0 : 1));
            least = Math.min(least, one.gap() || !hasGap(b, j) ? NEVER : cost[i - 1][j]);
        }
        if (other != null) {
            least = Math.min(least, cost[i][j - 1] + (other.passable() || hasGap(a, i) ? 0 : 1));
        }
        if (one != null && other != null && !one.gap() && !other.gap()) {
            least = Math.min(least, cost[i - 1][j - 1] + (one.meets(other) ? 0 : 1));
            if (i > 1 && j > 1 && turned(i, j)) {
                least = Math.min(least, cost[i - 2][j - 2] + 1);
            }
        }
        return least;
    }

    /** Whether the place before is a gap, so that signs of the other side can go into it. */
    private static boolean hasGap(List<Place> places, int i) {
        return i > 0 && places.get(i - 1).gap();
    }

    private boolean turned(int i, int j) {
        Place first = a.get(i - 2);
        Place second = b.get(j - 2);
        return !first.gap()
                && !second.gap()
                && first.meets(b.get(j - 1))
                && a.get(i - 1).meets(second);
    }

    /** The places of a reading. */
    static List<Place> of(Reading reading) {
        List<Place> places = new ArrayList<>();
        add(reading.cells(), places);
        return places;
    }

    private static void add(List<Cell> cells, List<Place> places) {
        for (Cell cell : cells) {
            switch (cell) {
                case Cell.Certain c -> places.add(oneOf(c.codePoint()));
                case Cell.Doubtful d -> places.add(new Place(false, Set.of(), Folding.mayBeMissing(d.codePoint())));
                case Cell.OneOf o ->
                    places.add(oneOf(o.alternatives().codePoints().toArray()));
                case Cell.Unknown u -> places.add(new Place(false, Set.of(), false));
                case Cell.Gap g -> places.add(Place.GAP);
                case Cell.Removed r when r.lengthUnknown() -> places.add(Place.GAP);
                case Cell.Removed r -> add(r.cells(), places);
                case Cell.Restored r -> add(r.cells(), places);
                case Cell.Symbol s -> places.add(new Place(false, Set.of(s.name()), false));
                case Cell.Layout l -> {}
            }
        }
    }

    private static Place oneOf(int... points) {
        Set<Object> signs = Arrays.stream(points)
                .flatMap(point -> Arrays.stream(Folding.choices(point)))
                .boxed()
                .collect(Collectors.toSet());
        return new Place(false, signs, Arrays.stream(points).anyMatch(Folding::mayBeMissing));
    }
}
