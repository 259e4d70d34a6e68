package org.proofmark.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What looking up the windows of a pattern finds in one segment, within a budget.
 *
 * <p>A misread can turn round two neighbours of which one belongs to one window and the other to the next. Where two windows touch,
 * the pattern with these two places exchanged is therefore looked up as well, with one misread less.
 */
final class Lookups {
    /** A single window that costs less than this, in nanoseconds, is not worth a second. */
    private static final double ONE_IS_ENOUGH = 100_000;

    /** How much more it costs with what is looked up turned round. */
    private static final double TURNED = 2.5;

    private final Segment segment;
    private final Pattern pattern;
    private final int misreads;
    private final List<Codes.Choice> sets;
    private final BooleanSupplier cancelled;
    private final Found all;
    private final Seen seen;
    private final Places rows = new Places();

    /** What may still be spent, in nanoseconds. */
    private double left;

    /** Walks that are thought to cost more, in nanoseconds, share the threads. */
    private final double together;

    /** Whether what is found fits, so that no row need be looked at. */
    private boolean sure;

    Lookups(
            Segment segment,
            Pattern pattern,
            int misreads,
            List<Codes.Choice> sets,
            BitSet gone,
            BooleanSupplier cancelled,
            double worth,
            double together) {
        this.segment = segment;
        this.pattern = pattern;
        this.misreads = misreads;
        this.sets = sets;
        this.cancelled = cancelled;
        this.all = new Found(misreads, segment.marks(), gone);
        this.seen = Seen.ofThread(segment.count());
        this.left = worth;
        this.together = together;
    }

    /** Looks up the whole pattern at the beginning of rows; false where that costs too much. */
    boolean addWhole() {
        sure = true;
        Window whole = new Window(0, pattern.places(), !pattern.loopsAt(pattern.places()));
        return add(walks(pattern, new Seed(whole, true, false, 0, 0, 0, 0, 0), false));
    }

    /** Looks up the windows that are thought to be the cheapest; false where that costs too much, or there are none. */
    boolean addCheapest() {
        List<Seed> seeds = Plan.of(segment, pattern, misreads).cheapest();
        double cost = cost(seeds);
        sure = seeds != null && isWhole(seeds.getFirst().window());
        if (misreads == 0 && !sure && cost > ONE_IS_ENOUGH && addCheapestPair(Math.min(cost, left))) {
            return true;
        }
        List<Walk> walks = new ArrayList<>();
        return plan(pattern, misreads, seeds, walks) && add(walks);
    }

    /** Adds the walks for the seeds, and for those of the pattern turned round; false where there are none, or they cost too much. */
    private boolean plan(Pattern asked, int allowed, @Nullable List<Seed> seeds, List<Walk> walks) {
        if (seeds == null || cost(seeds) * (allowed > 0 ? TURNED : 1) > left) {
            return false;
        }
        seeds.forEach(seed -> walks.addAll(walks(asked, seed, false)));
        for (int i = 1; i < seeds.size(); i++) {
            int border = seeds.get(i).window().from();
            boolean touch = seeds.get(i - 1).window().to() == border && !asked.loopsAt(border);
            if (touch) {
                Pattern turned = asked.swapped(border - 1, sets);
                List<Seed> ofTurned = Plan.of(segment, turned, allowed - 1).cheapest();
                if (!plan(turned, allowed - 1, ofTurned, walks)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What was found. A row may have been found by several windows, and counts once. */
    Found found() {
        byte[] misread = sure ? new byte[rows.count()] : new FarRows(segment, pattern, misreads).misreads(rows);
        for (int i = 0; i < misread.length; i++) {
            if (misread[i] != RowMatcher.NO_MATCH && seen.first(rows.get(i))) {
                all.add(rows.get(i), misread[i]);
            }
        }
        return all.settle();
    }

    private boolean add(List<Walk> walks) {
        if (!walked(walks)) {
            return false;
        }
        for (Walk walk : walks) {
            lookAlong(walk.stretches());
            walk.found().forEach(place -> rows.add(Order.row(place)));
        }
        return true;
    }

    /**
     * Looks up the two windows, both of which must have been read rightly, that are thought to be the cheapest together, and looks
     * at those rows alone in which both are found; false where that costs too much. For searches without misreads.
     *
     * @param most what it may cost, in nanoseconds
     */
    boolean addCheapestPair(double most) {
        Plan.Pair pair = Plan.of(segment, pattern, 0).cheapestPair(most);
        if (pair == null) {
            return false;
        }
        List<Walk> first = walks(pattern, pair.first(), true);
        List<Walk> second = walks(pattern, pair.second(), true);
        List<Walk> both = new ArrayList<>(first);
        both.addAll(second);
        if (!walked(both)) {
            return false;
        }
        first.forEach(walk -> walk.found().forEach(place -> seen.first(Order.row(place))));
        second.forEach(walk -> walk.found().forEach(place -> {
            if (seen.forget(Order.row(place))) {
                rows.add(Order.row(place));
            }
        }));
        return true;
    }

    private List<Walk> walks(Pattern asked, Seed seed, boolean singly) {
        List<Walk> walks = new ArrayList<>(2);
        if (seed.inBeginnings()) {
            walks.add(new Walk(segment, new Order.Beginnings(segment.rows()), asked, seed, singly));
        }
        if (seed.inRests()) {
            walks.add(new Walk(segment, segment.rests(), asked, seed, singly));
        }
        return walks;
    }

    /** Walks, several at a time where that is worth it; false where one costs too much. */
    private boolean walked(List<Walk> walks) {
        double most = left;
        double foreseen = walks.stream().mapToDouble(Walk::foreseen).sum();
        if (walks.size() == 1 || foreseen < together) {
            walks.stream().takeWhile(walk -> left >= 0).forEach(walk -> left = walk.within(left));
            return left >= 0;
        }
        left = walks.parallelStream()
                .mapToDouble(walk -> walk.within(most))
                .min()
                .orElse(most);
        return left >= 0;
    }

    private void lookAlong(Places bounds) {
        SliceScan scan = new SliceScan(segment, pattern, misreads, cancelled);
        for (int i = 0; i < bounds.count(); i += 2) {
            if (sure && !pattern.loopsAt(0)) {
                all.addRange(bounds.get(i), bounds.get(i + 1));
                continue;
            }
            scan.within(bounds.get(i), bounds.get(i + 1), (row, d) -> {
                if (seen.first(row)) {
                    all.add(row, d);
                }
            });
        }
    }

    /** Whether what fits a window fits the pattern: nothing else is in the pattern, and nothing can be left out. */
    private boolean isWhole(Window window) {
        return misreads == 0
                && (pattern.loops & ~(1L | 1L << pattern.places())) == 0
                && window.from() == 0
                && window.to() == pattern.places()
                && Sieve.fits(segment, pattern, window);
    }

    private static double cost(@Nullable List<Seed> seeds) {
        return seeds == null
                ? Double.POSITIVE_INFINITY
                : seeds.stream().mapToDouble(Seed::cost).sum();
    }
}
