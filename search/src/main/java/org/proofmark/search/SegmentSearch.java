package org.proofmark.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Searches one segment: by seeds where they are rare, else by looking at all rows. Both find the same.
 *
 * <p>A misread can turn round two neighbours of which one belongs to one seed and the other to the next. Where two seeds touch, the
 * pattern with these two places exchanged is therefore looked up as well, with one misread less.
 */
final class SegmentSearch {
    private static final int FEW_ROWS = 256;

    /** What is tried without a plan, in nanoseconds. */
    private static final double AT_ONCE = 300_000;

    private final Segment segment;
    private final Pattern pattern;
    private final int misreads;
    private final List<Codes.Choice> sets;
    private final BitSet gone;
    private final BooleanSupplier cancelled;
    private final RowMatcher matcher;

    SegmentSearch(
            Segment segment,
            Pattern pattern,
            int misreads,
            List<Codes.Choice> sets,
            BitSet gone,
            BooleanSupplier cancelled) {
        this.segment = segment;
        this.pattern = pattern;
        this.misreads = misreads;
        this.sets = sets;
        this.gone = gone;
        this.cancelled = cancelled;
        this.matcher = new RowMatcher(pattern, misreads);
    }

    Found found() {
        if (segment.count() <= FEW_ROWS) {
            return eachRow();
        }
        return lookedUp(costOfAll()).orElseGet(this::scan);
    }

    /**
     * What looking up seeds finds.
     *
     * @param worth what it may cost, in nanoseconds
     * @return empty where there are no seeds, or they cost too much
     */
    Optional<Found> lookedUp(double worth) {
        if (segment.kind() == Segment.Kind.GAPPED) {
            return Optional.empty();
        }
        if (beginsNarrow()) {
            Lookups lookups = new Lookups(Math.min(worth, AT_ONCE));
            if (lookups.addWhole()) {
                return Optional.of(lookups.found());
            }
        }
        Lookups lookups = new Lookups(worth);
        return lookups.add(pattern, misreads) ? Optional.of(lookups.found()) : Optional.empty();
    }

    private Found eachRow() {
        Found found = new Found(misreads, segment.marks(), gone);
        for (int row = 0; row < segment.count(); row++) {
            int d = matcher.misreads(segment.rows(), row);
            if (d != RowMatcher.NO_MATCH) {
                found.addNext(row, d);
            }
        }
        return found;
    }

    /** What looking at all rows finds. */
    Found scan() {
        return new SliceScan(segment, pattern, misreads, gone, cancelled).found();
    }

    /** Whether the rows that fit surely lie close together, so that no plan is needed. */
    private boolean beginsNarrow() {
        return isWhole(new Window(0, pattern.places(), endsBehindLast()))
                && !pattern.loopsAt(0)
                && pattern.places() > 1
                && Long.bitCount(pattern.accepted[0]) <= 4
                && Long.bitCount(pattern.accepted[1]) <= 4;
    }

    private boolean endsBehindLast() {
        return !pattern.loopsAt(pattern.places());
    }

    private double costOfAll() {
        return Cost.scanning(segment.count(), pattern.places(), misreads);
    }

    /** Whether what fits a window fits the pattern: nothing else is in the pattern, and nothing can be left out. */
    private boolean isWhole(Window window) {
        return misreads == 0
                && (pattern.loops & ~(1L | 1L << pattern.places())) == 0
                && window.from() == 0
                && window.to() == pattern.places()
                && Sieve.fits(segment, pattern, window);
    }

    /** The places that have to be looked at. */
    private final class Lookups {
        private final List<Places> found = new ArrayList<>();
        private double left;
        private boolean sure;

        Lookups(double worth) {
            this.left = worth;
        }

        /** Looks up the whole pattern at the beginning of rows; false where that costs too much. */
        boolean addWhole() {
            sure = true;
            Window all = new Window(0, pattern.places(), endsBehindLast());
            return add(pattern, new Seed(all, true, false, 0, 0, 0), new Order.Beginnings(segment.rows()));
        }

        /** Looks up a pattern; false where that costs too much. */
        boolean add(Pattern asked, int allowed) {
            List<Seed> seeds = Plan.of(segment, asked, allowed);
            if (seeds == null || cost(seeds) > left) {
                return false;
            }
            sure = isWhole(seeds.getFirst().window());
            for (Seed seed : seeds) {
                if (!add(asked, seed)) {
                    return false;
                }
            }
            for (int i = 1; i < seeds.size(); i++) {
                int border = seeds.get(i).window().from();
                boolean touch = seeds.get(i - 1).window().to() == border && !asked.loopsAt(border);
                if (touch && !add(asked.swapped(border - 1, sets), allowed - 1)) {
                    return false;
                }
            }
            return true;
        }

        private boolean add(Pattern asked, Seed seed) {
            return (!seed.inBeginnings() || add(asked, seed, new Order.Beginnings(segment.rows())))
                    && (!seed.inRests() || add(asked, seed, segment.rests()));
        }

        private boolean add(Pattern asked, Seed seed, Order order) {
            Walk walk = new Walk(segment, order, asked, seed);
            left = walk.within(left);
            found.add(walk.found());
            return left >= 0;
        }

        Found found() {
            Found all = new Found(misreads, segment.marks(), gone);
            Seen seen = Seen.ofThread(segment.count());
            for (Places places : found) {
                for (int i = 0; i < places.count(); i++) {
                    int row = Order.row(places.get(i));
                    if (seen.first(row)) {
                        int d = sure ? 0 : matcher.misreads(segment.rows(), row);
                        if (d != RowMatcher.NO_MATCH) {
                            all.add(row, d);
                        }
                    }
                }
            }
            return all.settle();
        }
    }

    private static double cost(List<Seed> seeds) {
        return seeds.stream().mapToDouble(Seed::cost).sum();
    }
}
