package org.proofmark.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a reading accepts, place by place: a reading is a line of steps without branches. A step accepts one sign out of a set,
 * or any one sign, or (a gap) any number of any signs.
 */
final class Step {
    static final Step ANY = new Step(null, null, false, false);
    static final Step GAP = new Step(null, null, true, true);

    private static final Step[] STRICT = steps(point -> new Step(new int[] {point}, null, false, false));
    private static final Step[] FOLDED = steps(Step::foldedOf);

    /** Null accepts everything. */
    private final int @Nullable [] points;

    private final @Nullable String symbol;
    private final boolean gap;
    private final boolean skippable;

    private Step(int @Nullable [] points, @Nullable String symbol, boolean gap, boolean skippable) {
        this.points = points;
        this.symbol = symbol;
        this.gap = gap;
        this.skippable = skippable;
    }

    /** The steps of a reading, without its layout; what was removed or restored is as inside. */
    static Step[] of(Reading reading, boolean folded) {
        List<Step> steps = new ArrayList<>(reading.cells().size());
        add(steps, reading.cells(), folded);
        return steps.toArray(Step[]::new);
    }

    boolean isGap() {
        return gap;
    }

    /** Whether a string may pass this step without a sign. */
    boolean isSkippable() {
        return skippable;
    }

    /** Whether one sign fits both. */
    boolean meets(Step other) {
        if (isAny() || other.isAny()) {
            return true;
        }
        if (points == null || other.points == null) {
            return symbol != null && symbol.equals(other.symbol);
        }
        for (int one : points) {
            for (int another : other.points) {
                if (one == another) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The signs that it takes, several to a bit; all where it takes any, or may be passed without one. */
    long signs() {
        if (skippable || isAny()) {
            return -1;
        }
        return points == null
                ? 1L << Objects.hashCode(symbol)
                : Arrays.stream(points).mapToLong(point -> 1L << point).reduce(0, (a, b) -> a | b);
    }

    private boolean isAny() {
        return points == null && symbol == null;
    }

    private static void add(List<Step> steps, List<Cell> cells, boolean folded) {
        for (Cell cell : cells) {
            switch (cell) {
                case Cell.Certain c -> steps.add(certain(c.codePoint(), folded));
                case Cell.Doubtful d -> steps.add(doubtful(d.codePoint(), folded));
                case Cell.OneOf o -> steps.add(oneOf(o.alternatives(), folded));
                case Cell.Unknown u -> steps.add(ANY);
                case Cell.Gap g -> addGap(steps);
                case Cell.Removed r when r.lengthUnknown() -> addGap(steps);
                case Cell.Removed r -> add(steps, r.cells(), folded);
                case Cell.Restored r -> add(steps, r.cells(), folded);
                case Cell.Symbol s -> steps.add(new Step(null, s.name(), false, false));
                case Cell.Layout l -> {}
            }
        }
    }

    /** Two gaps side by side say no more than one. */
    private static void addGap(List<Step> steps) {
        if (steps.isEmpty() || !steps.getLast().gap) {
            steps.add(GAP);
        }
    }

    private static Step certain(int point, boolean folded) {
        if (point < STRICT.length) {
            return folded ? FOLDED[point] : STRICT[point];
        }
        return folded ? foldedOf(point) : new Step(new int[] {point}, null, false, false);
    }

    private static Step foldedOf(int point) {
        Folded cell = Folded.of(point);
        return new Step(cell.choices(), null, false, cell.skippable());
    }

    /** Fits any one sign; if it is a separator at all, it may be missing like one. */
    private static Step doubtful(int point, boolean folded) {
        return folded && Folded.of(point).skippable() ? new Step(null, null, false, true) : ANY;
    }

    private static Step oneOf(String alternatives, boolean folded) {
        if (!folded) {
            return new Step(alternatives.codePoints().distinct().toArray(), null, false, false);
        }
        int[] all = alternatives
                .codePoints()
                .flatMap(point -> Arrays.stream(Folded.of(point).choices()))
                .distinct()
                .toArray();
        boolean skippable =
                alternatives.codePoints().anyMatch(point -> Folded.of(point).skippable());
        return new Step(all, null, false, skippable);
    }

    private static Step[] steps(IntFunction<Step> maker) {
        return IntStream.range(0, 128).mapToObj(maker).toArray(Step[]::new);
    }
}
