package org.proofmark.search;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proofmark.notation.EntrySides;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.MisreadScorer;
import org.proofmark.notation.Reading;

/**
 * How one entry of a question fits every entry of an {@link EntryList}, from either side. What was found out is kept: a headstamp
 * is then a few looks into this table.
 */
final class EntryFits {
    /** Costs: levelling counts less than any misread, in as many entries as a clock has. */
    static final int AS_WRITTEN = 0;

    static final int LEVELLED = 1;
    static final int MISREAD = 16;
    static final int NOT = 127;

    /** Scores are whole numbers of these, so that a sum is the same in whatever order it is made. */
    static final double UNITS_PER_BIT = 1 << 20;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final EntryList entries;
    private final EntrySides asked;
    private final @Nullable RowMatcher matcher;
    private final @Nullable RowMatcher turnedMatcher;
    private final MisreadModel model;
    private @Nullable MisreadScorer scorer;
    private @Nullable MisreadScorer turnedScorer;
    private final byte[] costs;
    private final long[] scores;

    /** @throws IllegalArgumentException where misreads are allowed and the reading has more than 60 places */
    EntryFits(EntryList entries, MisreadModel model, Reading reading, int misreads) {
        this.entries = entries;
        asked = EntrySides.of(reading);
        Function<Reading, @Nullable RowMatcher> matching =
                side -> misreads == 0 ? null : new RowMatcher(Pattern.of(side, entries.codes()), misreads);
        matcher = matching.apply(reading);
        turnedMatcher = asked.turned().map(matching).orElse(null);
        this.model = model;
        costs = new byte[entries.count()];
        scores = new long[entries.count()];
        Arrays.fill(scores, UNKNOWN);
        for (int number = 0; number < costs.length; number++) {
            EntryList.Stored stored = entries.get(number);
            int same = cost(stored, false);
            costs[number] = (byte) (same == AS_WRITTEN ? same : Math.min(same, cost(stored, true)));
        }
    }

    /** How well a stored entry fits: one of the costs. */
    int cost(int number) {
        return costs[number];
    }

    /** How much likelier the two entries are of one mark than not, from the side from which they fit best, in units. */
    long score(int number) {
        if (scores[number] == UNKNOWN) {
            EntryList.Stored stored = entries.get(number);
            scores[number] = score(stored, fromOtherSide(number));
        }
        return scores[number];
    }

    /** Whether a stored entry fits best if both were read from opposite sides. */
    boolean fromOtherSide(int number) {
        EntryList.Stored stored = entries.get(number);
        int same = cost(stored, false);
        int other = cost(stored, true);
        return other < same || (other == same && other != NOT && score(stored, true) > score(stored, false));
    }

    private int cost(EntryList.Stored stored, boolean otherSide) {
        EntrySides.Fit fit = otherSide ? asked.fromOtherSide(stored.sides()) : asked.fromSameSide(stored.sides());
        return switch (fit) {
            case AS_WRITTEN -> AS_WRITTEN;
            case FOLDED -> LEVELLED;
            case NOT -> isMisread(stored, otherSide) ? MISREAD : NOT;
        };
    }

    private boolean isMisread(EntryList.Stored stored, boolean otherSide) {
        return otherSide
                ? fits(turnedMatcher, stored.row()) || fits(matcher, stored.turnedRow())
                : fits(matcher, stored.row());
    }

    private static boolean fits(@Nullable RowMatcher matcher, ByteBuffer row) {
        return matcher != null && row.capacity() > 0 && matcher.misreads(row, 0, row.capacity()) != RowMatcher.NO_MATCH;
    }

    /** Either of the two may be the one that is turned: the likelier way counts. */
    private long score(EntryList.Stored stored, boolean otherSide) {
        if (scorer == null) {
            scorer = model.against(asked.reading());
            turnedScorer = asked.turned().map(model::against).orElse(null);
        }
        Optional<Reading> asWritten = Optional.of(stored.sides().reading());
        Optional<Reading> turned = stored.sides().turned();
        double bits = Math.max(
                bits(scorer, otherSide ? turned : asWritten), bits(turnedScorer, otherSide ? asWritten : turned));
        return Math.round(bits * UNITS_PER_BIT);
    }

    private static double bits(@Nullable MisreadScorer scorer, Optional<Reading> reading) {
        return scorer == null
                ? Double.NEGATIVE_INFINITY
                : reading.map(scorer::score).orElse(Double.NEGATIVE_INFINITY);
    }
}
