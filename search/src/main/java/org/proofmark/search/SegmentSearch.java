package org.proofmark.search;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Searches one segment: by windows where they are rare, else by looking at all rows. Both find the same. */
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
    }

    Found found() {
        if (segment.count() <= FEW_ROWS) {
            return eachRow();
        }
        if (segment.kind() == Segment.Kind.GAPPED) {
            return scan();
        }
        return lookedUp(Cost.CHEAP).orElseGet(() -> {
            SliceScan scan = new SliceScan(segment, pattern, misreads, cancelled);
            return lookedUp(scan.foreseen()).orElseGet(() -> scan.found(gone));
        });
    }

    /**
     * What looking up windows finds.
     *
     * @param worth what it may cost, in nanoseconds
     * @return empty where there are no windows, or they cost too much
     */
    Optional<Found> lookedUp(double worth) {
        if (segment.kind() == Segment.Kind.GAPPED) {
            return Optional.empty();
        }
        if (beginsNarrow()) {
            Lookups whole = lookups(Math.min(worth, AT_ONCE));
            if (whole.addWhole()) {
                return Optional.of(whole.found());
            }
        }
        Lookups lookups = lookups(worth);
        return lookups.addCheapest() ? Optional.of(lookups.found()) : Optional.empty();
    }

    /** What looking at all rows finds. */
    Found scan() {
        return new SliceScan(segment, pattern, misreads, cancelled).found(gone);
    }

    /** For what looking up finds, at what it may cost in nanoseconds. */
    private Lookups lookups(double worth) {
        return lookups(worth, Cost.TOGETHER);
    }

    /** The same, where what costs more than {@code together} is looked up by several threads. */
    Lookups lookups(double worth, double together) {
        return new Lookups(segment, pattern, misreads, sets, gone, cancelled, worth, together);
    }

    /** What looking at the rows one by one finds. */
    Found eachRow() {
        Found found = new Found(misreads, segment.marks(), gone);
        RowMatcher matcher = new RowMatcher(pattern, misreads);
        for (int row = 0; row < segment.count(); row++) {
            int d = matcher.misreads(segment.rows(), row);
            if (d != RowMatcher.NO_MATCH) {
                found.addNext(row, d);
            }
        }
        return found;
    }

    /** Whether the rows that fit surely lie close together, so that no plan is needed. */
    private boolean beginsNarrow() {
        return misreads == 0
                && (pattern.loops & ~(1L << pattern.places())) == 0
                && pattern.places() > 1
                && Sieve.fits(segment, pattern, new Window(0, pattern.places(), false))
                && Long.bitCount(pattern.accepted[0]) <= 4
                && Long.bitCount(pattern.accepted[1]) <= 4;
    }
}
