package org.proofmark.search;

import java.util.Arrays;

/**
 * The states of a pattern's automaton for the rows of one chunk. {@code now[d][j]} holds a bit for each row: whether it is behind
 * {@code j} places with at most {@code d} misreads. The loops over {@link Slices#WORDS} words are what the compiler turns into
 * vector instructions: each is a method of its own in {@link Words}.
 *
 * <p>Most states hold no row, as sorted rows that lie together begin alike. What all rows of a chunk begin with is read once
 * ({@link SharedBeginning}), and from there on only those states are worked out that hold any row: {@code alive[d]} says which, and
 * the others are not defined.
 */
final class SlicedStates {
    private static final int FEW_ROWS_A_PLACE = 8;
    private static final int FEW_STATES = 24;

    private final Slices slices;
    private final Pattern pattern;
    private final int most;
    private final int places;
    private final boolean open;
    private final boolean gapped;
    private final long swappable;
    private final SharedBeginning shared;

    private long[][][] before;
    private long[][][] now;
    private long[][][] next;
    private long[] aliveBefore;
    private long[] alive;
    private long[] aliveNext;
    private long[][] fitBefore;
    private long[][] fits;
    private final long[][] slice;
    private final long[] live = new long[Slices.WORDS];
    private final long[] lived = new long[Slices.WORDS];
    private final long[] sign = new long[Slices.WORDS];
    private final long[] passable = new long[Slices.WORDS];
    private final long[] any = new long[Slices.WORDS];
    private final long[] gap = new long[Slices.WORDS];
    private final long[] scratch = new long[Slices.WORDS];
    private final long[] undecided = new long[Slices.WORDS];
    private final long[][] accepted;

    SlicedStates(Segment segment, Pattern pattern, int most) {
        this.slices = segment.slices();
        this.pattern = pattern;
        this.most = most;
        this.places = pattern.places();
        this.open = segment.kind().compareTo(Segment.Kind.OPEN) >= 0;
        this.gapped = segment.kind() == Segment.Kind.GAPPED;
        this.swappable = ~(pattern.loops << 1);
        this.shared = new SharedBeginning(segment.rows(), pattern, most);
        this.before = new long[most + 1][places + 1][Slices.WORDS];
        this.now = new long[most + 1][places + 1][Slices.WORDS];
        this.next = new long[most + 1][places + 1][Slices.WORDS];
        this.aliveBefore = new long[most + 1];
        this.alive = new long[most + 1];
        this.aliveNext = new long[most + 1];
        this.fitBefore = new long[places][Slices.WORDS];
        this.fits = new long[places][Slices.WORDS];
        this.slice = new long[slices.bits()][Slices.WORDS];
        this.accepted = new long[most + 1][Slices.WORDS];
    }

    /** Runs the automaton over the rows of a chunk. */
    void run(int chunk) {
        Arrays.fill(undecided, 0);
        int longest = slices.places(chunk);
        for (int place = begin(chunk); place < longest && anyAlive(); place++) {
            if (fewAlive(longest - place)) {
                return;
            }
            read(chunk, place);
            accept();
            for (int d = 0; d <= most; d++) {
                advance(d);
            }
            turn();
        }
        Arrays.fill(live, 0);
        accept();
    }

    /** Of 64 rows of the chunk, those that fit with so many misreads or fewer. */
    long fitting(int word, int misreads) {
        return accepted[misreads][word];
    }

    /** Of 64 rows of the chunk, those that have to be looked at one by one. */
    long undecided(int word) {
        return undecided[word];
    }

    /** Whether so few rows may still fit that to look at them one by one is quicker than to go on; these are the undecided. */
    private boolean fewAlive(int placesLeft) {
        if (Long.bitCount(alive[most]) > FEW_STATES) {
            return false;
        }
        Arrays.fill(scratch, 0);
        for (long left = alive[most]; left != 0; left &= left - 1) {
            Words.or(scratch, now[most][Long.numberOfTrailingZeros(left)]);
        }
        if (Words.count(scratch) > FEW_ROWS_A_PLACE * placesLeft) {
            return false;
        }
        Words.copy(undecided, scratch);
        return true;
    }

    /** Puts all rows into the states behind what they share; how many places that are. */
    private int begin(int chunk) {
        shared.read(chunk);
        for (int d = 0; d <= most; d++) {
            Arrays.fill(accepted[d], 0);
            alive[d] = shared.now(d);
            aliveBefore[d] = shared.before(d);
            fill(now[d], alive[d]);
            fill(before[d], aliveBefore[d]);
        }
        for (int j = 0; j < places; j++) {
            Arrays.fill(fitBefore[j], shared.lastFits(j) ? -1 : 0);
        }
        Arrays.fill(lived, -1);
        return shared.length();
    }

    private static void fill(long[][] states, long which) {
        for (long left = which; left != 0; left &= left - 1) {
            Arrays.fill(states[Long.numberOfTrailingZeros(left)], -1);
        }
    }

    private boolean anyAlive() {
        return alive[most] != 0;
    }

    private void read(int chunk, int place) {
        for (int bit = 0; bit < slice.length; bit++) {
            slices.read(chunk, place, bit, slice[bit]);
        }
        Words.orAll(live, slice);
        Words.copy(sign, live);
        Arrays.fill(passable, 0);
        Arrays.fill(any, 0);
        orCodes(passable, Codes.PASSABLE);
        if (open) {
            orCodes(passable, 1L << Codes.ANY_OR_NONE);
            orCodes(any, 1L << Codes.ANY | 1L << Codes.ANY_OR_NONE);
        }
        if (gapped) {
            Arrays.fill(gap, 0);
            orCodes(gap, 1L << Codes.GAP);
            Words.andNot(sign, live, gap);
        }
        long asked = alive[most];
        if (most > 0) {
            asked |= alive[most - 1] << 1 | aliveBefore[most - 1];
        }
        for (long left = asked & pattern.all >>> 1; left != 0; left &= left - 1) {
            fit(Long.numberOfTrailingZeros(left));
        }
    }

    private void fit(int j) {
        if (pattern.accepted[j] == Codes.SIGNS) {
            Words.copy(fits[j], sign);
            return;
        }
        Words.copy(fits[j], any);
        orCodes(fits[j], pattern.accepted[j]);
    }

    /** Adds the rows that have one of these codes here. */
    private void orCodes(long[] rows, long codes) {
        for (long left = codes & slices.present(); left != 0; left &= left - 1) {
            Words.orEqual(rows, slice, Long.numberOfTrailingZeros(left));
        }
    }

    /** Rows that ended at this place and are behind the last place of the pattern. */
    private void accept() {
        for (int d = 0; d <= most; d++) {
            if ((alive[d] >>> places & 1) != 0) {
                Words.orEnded(accepted[d], lived, live, now[d][places]);
            }
        }
        Words.copy(lived, live);
    }

    private void advance(int d) {
        long from = alive[d];
        long less = d > 0 ? alive[d - 1] : 0;
        long back = d > 0 ? aliveBefore[d - 1] : 0;
        long reached = from << 1 | from | less | less << 1 | back << 2;
        if (gapped) {
            reached |= reached == 0 ? 0 : -Long.lowestOneBit(reached);
        }
        reached &= pattern.all;
        for (long left = reached; left != 0; left &= left - 1) {
            int j = Long.numberOfTrailingZeros(left);
            long[] to = next[d][j];
            if (has(from, j - 1)) {
                Words.and(to, now[d][j - 1], fits[j - 1]);
            } else {
                Arrays.fill(to, 0);
            }
            if (has(from, j)) {
                Words.orAnd(to, now[d][j], pattern.loopsAt(j) ? sign : passable);
            }
            if (d > 0) {
                misread(d, j, to, less, back & swappable >>> 2);
            }
        }
        if (gapped) {
            fillGaps(d, from, reached);
        }
        close(d, reached);
    }

    private void misread(int d, int j, long[] to, long less, long back) {
        if (has(less, j)) {
            Words.orAnd(to, now[d - 1][j], sign);
        }
        if (has(less, j - 1)) {
            Words.orAnd(to, now[d - 1][j - 1], sign);
        }
        if (has(back, j - 2)) {
            Words.orAndAnd(to, before[d - 1][j - 2], fitBefore[j - 1], fits[j - 2]);
        }
    }

    private static boolean has(long states, int j) {
        return j >= 0 && (states >>> j & 1) != 0;
    }

    /** A gap of a row takes any number of places. */
    private void fillGaps(int d, long from, long reached) {
        Arrays.fill(scratch, 0);
        for (int j = 0; j <= places; j++) {
            if (has(from, j)) {
                Words.orAnd(scratch, now[d][j], gap);
            }
            if (has(reached, j)) {
                Words.or(next[d][j], scratch);
            }
        }
    }

    /** Steps without a sign: optional places, and places left out at the cost of a misread. */
    private void close(int d, long reached) {
        long living = 0;
        long less = d > 0 ? aliveNext[d - 1] : 0;
        long possible = (reached | less << 1) & pattern.all;
        for (int j = Long.numberOfTrailingZeros(possible); j <= places; j++) {
            long[] to = next[d][j];
            boolean begun = has(reached, j);
            if (has(living, j - 1) && pattern.isOptional(j - 1)) {
                begun = join(to, next[d][j - 1], begun);
            }
            if (has(less, j - 1)) {
                begun = join(to, next[d - 1][j - 1], begun);
            }
            living |= begun && Words.any(to) ? 1L << j : 0;
        }
        aliveNext[d] = living;
    }

    private static boolean join(long[] to, long[] more, boolean begun) {
        if (begun) {
            Words.or(to, more);
        } else {
            Words.copy(to, more);
        }
        return true;
    }

    private void turn() {
        long[][][] oldest = before;
        before = now;
        now = next;
        next = oldest;
        long[] alivest = aliveBefore;
        aliveBefore = alive;
        alive = aliveNext;
        aliveNext = alivest;
        if (gapped) {
            forgetAcrossGaps();
        }
        long[][] fitsOld = fitBefore;
        fitBefore = fits;
        fits = fitsOld;
    }

    /** Neighbours are not turned round across a gap. */
    private void forgetAcrossGaps() {
        for (int d = 0; d <= most; d++) {
            for (long left = aliveBefore[d]; left != 0; left &= left - 1) {
                long[] rows = before[d][Long.numberOfTrailingZeros(left)];
                Words.andNot(rows, rows, gap);
            }
        }
    }
}
