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

    /** A step down the trie or a look at a row, in nanoseconds. */
    private static final double LOOK = 60;

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
        if (misreads == 0 && isAnchoredRun()) {
            Walk walk = walk(new Order.Beginnings(segment.rows()), new Window(0, pattern.places(), endsBehindLast()));
            return walk.within((long) (worth / LOOK)) ? Optional.of(whole(walk)) : Optional.empty();
        }
        Lookups lookups = new Lookups(worth);
        return lookups.add(pattern, misreads) ? Optional.of(lookups.found()) : Optional.empty();
    }

    private Found eachRow() {
        Found found = new Found(misreads, segment.marks(), gone);
        Rows rows = segment.rows();
        for (int row = 0; row < rows.count(); row++) {
            int d = matcher.misreads(rows.text(), rows.start(row));
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

    /** Whether the places follow each other from the beginning of a row on, with a gap behind the last at most. */
    private boolean isAnchoredRun() {
        return (pattern.loops & ~(1L << pattern.places())) == 0;
    }

    private boolean endsBehindLast() {
        return !pattern.loopsAt(pattern.places());
    }

    /** What looking at all rows would cost, in nanoseconds. */
    private double costOfAll() {
        return segment.count() * 0.15 * (pattern.places() + 4) * (1 + 1.5 * misreads) + 20_000;
    }

    private Walk walk(Order order, Window window) {
        return new Walk(segment.rows(), order, pattern, window, segment.slices().present());
    }

    /** The walk took in the whole pattern: what it is sure of is found. */
    private Found whole(Walk walk) {
        Found found = new Found(misreads, segment.marks(), gone);
        Rows rows = segment.rows();
        Ranges sure = walk.sure();
        Ranges open = walk.open();
        int i = 0;
        int j = 0;
        while (i < sure.count() || j < open.count()) {
            if (j == open.count() || (i < sure.count() && sure.from(i) < open.from(j))) {
                found.addRange(sure.from(i), sure.to(i));
                i++;
                continue;
            }
            for (int row = open.from(j); row < open.to(j); row++) {
                if (matcher.misreads(rows.text(), rows.start(row)) == 0) {
                    found.addNext(row, 0);
                }
            }
            j++;
        }
        return found;
    }

    /** The ranges that have to be looked at. */
    private final class Lookups {
        private final List<Ranges> beginnings = new ArrayList<>();
        private final List<Ranges> rests = new ArrayList<>();
        private final List<Seed> restSeeds = new ArrayList<>();
        private final double worth;
        private double left;

        Lookups(double worth) {
            this.worth = worth;
            this.left = worth / LOOK;
        }

        /** Looks up a pattern; false where that costs too much. */
        boolean add(Pattern asked, int allowed) {
            List<Seed> seeds = Plan.of(segment, asked, allowed);
            if (seeds == null || cost(seeds) > worth) {
                return false;
            }
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
            return (!seed.inBeginnings() || add(asked, seed, new Order.Beginnings(segment.rows()), beginnings))
                    && (!seed.inRests() || add(asked, seed, segment.rests(), rests));
        }

        private boolean add(Pattern asked, Seed seed, Order order, List<Ranges> to) {
            Walk walk = new Walk(
                    segment.rows(),
                    order,
                    asked,
                    seed.window(),
                    segment.slices().present());
            if (!walk.within((long) left)) {
                return false;
            }
            left -= walk.sure().size() + walk.open().size();
            to.add(walk.sure());
            to.add(walk.open());
            if (order instanceof Order.Rests) {
                restSeeds.add(seed);
                restSeeds.add(seed);
            }
            return left >= 0;
        }

        Found found() {
            Found found = new Found(misreads, segment.marks(), gone);
            Seen seen = Seen.ofThread(segment.count());
            for (Ranges ranges : beginnings) {
                for (int i = 0; i < ranges.count(); i++) {
                    for (int row = ranges.from(i); row < ranges.to(i); row++) {
                        look(row, seen, found);
                    }
                }
            }
            for (int k = 0; k < rests.size(); k++) {
                look(rests.get(k), restSeeds.get(k), seen, found);
            }
            return found.settle();
        }

        private void look(Ranges ranges, Seed seed, Seen seen, Found found) {
            Order.Rests order = segment.rests();
            for (int i = 0; i < ranges.count(); i++) {
                for (int at = ranges.from(i); at < ranges.to(i); at++) {
                    if (seed.canBeginAt(order.place(at))) {
                        look(order.row(at), seen, found);
                    }
                }
            }
        }

        private void look(int row, Seen seen, Found found) {
            if (seen.first(row)) {
                Rows rows = segment.rows();
                int d = matcher.misreads(rows.text(), rows.start(row));
                if (d != RowMatcher.NO_MATCH) {
                    found.add(row, d);
                }
            }
        }
    }

    private static double cost(List<Seed> seeds) {
        return seeds.stream().mapToDouble(Seed::cost).sum();
    }
}
