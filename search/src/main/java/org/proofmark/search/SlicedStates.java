package org.proofmark.search;

import java.util.Arrays;

/**
 * The states of a pattern's automaton for the rows of one chunk. {@code now[d][j]} holds a bit for each row: whether it is behind
 * {@code j} places with at most {@code d} misreads. The loops over {@link Slices#WORDS} words are what the compiler turns into
 * vector instructions: each is a method of its own in {@link Words}.
 */
final class SlicedStates {
    private final Slices slices;
    private final Pattern pattern;
    private final int most;
    private final int places;
    private final boolean open;
    private final boolean gapped;
    private final boolean[] swappable;
    private final Reached reached;

    private long[][][] before;
    private long[][][] now;
    private long[][][] next;
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
    private final long[][] accepted;

    SlicedStates(Slices slices, Pattern pattern, int most, Segment.Kind kind) {
        this.slices = slices;
        this.pattern = pattern;
        this.most = most;
        this.places = pattern.places();
        this.open = kind.compareTo(Segment.Kind.OPEN) >= 0;
        this.gapped = kind == Segment.Kind.GAPPED;
        this.before = new long[most + 1][places + 1][Slices.WORDS];
        this.now = new long[most + 1][places + 1][Slices.WORDS];
        this.next = new long[most + 1][places + 1][Slices.WORDS];
        this.fitBefore = new long[places][Slices.WORDS];
        this.fits = new long[places][Slices.WORDS];
        this.slice = new long[slices.bits()][Slices.WORDS];
        this.accepted = new long[most + 1][Slices.WORDS];
        this.reached = new Reached(pattern, most, slices.present());
        this.swappable = new boolean[places + 1];
        for (int j = 2; j <= places; j++) {
            swappable[j] = !pattern.loopsAt(j - 1);
        }
    }

    /** By number of misreads, the rows of a chunk that fit. */
    long[][] run(int chunk) {
        begin();
        int longest = slices.places(chunk);
        for (int place = 0; place < longest; place++) {
            read(chunk, place);
            accept();
            if (nothingLives()) {
                return accepted;
            }
            for (int d = 0; d <= most; d++) {
                advance(d, place);
            }
            turn();
        }
        Arrays.fill(live, 0);
        accept();
        return accepted;
    }

    private void begin() {
        for (int d = 0; d <= most; d++) {
            SliceScan.clear(now[d]);
            SliceScan.clear(before[d]);
            Arrays.fill(accepted[d], 0);
            Arrays.fill(now[d][0], -1);
            close(d, now);
        }
        SliceScan.clear(fitBefore);
        Arrays.fill(lived, -1);
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
        for (int j = 0; j < places; j++) {
            fit(j);
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
            Words.orEnded(accepted[d], lived, live, now[d][places]);
        }
        Words.copy(lived, live);
    }

    private boolean nothingLives() {
        long all = 0;
        for (long[] state : now[most]) {
            for (int i = 0; i < Slices.WORDS; i++) {
                all |= state[i] & live[i];
            }
        }
        return all == 0;
    }

    private void advance(int d, int place) {
        for (int j = 0; j <= places; j++) {
            long[] to = next[d][j];
            if (!reached.at(place + 1, d, j)) {
                Arrays.fill(to, 0);
                continue;
            }
            if (j > 0) {
                Words.and(to, now[d][j - 1], fits[j - 1]);
            } else {
                Arrays.fill(to, 0);
            }
            Words.orAnd(to, now[d][j], pattern.loopsAt(j) ? sign : passable);
            if (d > 0) {
                misread(d, j, to);
            }
        }
        if (gapped) {
            fillGaps(d);
        }
        close(d, next);
    }

    private void misread(int d, int j, long[] to) {
        Words.orAnd(to, now[d - 1][j], sign);
        if (j > 0) {
            Words.orAnd(to, now[d - 1][j - 1], sign);
        }
        if (j > 1 && swappable[j]) {
            Words.orAndAnd(to, before[d - 1][j - 2], fitBefore[j - 1], fits[j - 2]);
        }
    }

    /** A gap of a row takes any number of places. */
    private void fillGaps(int d) {
        Arrays.fill(scratch, 0);
        for (int j = 0; j <= places; j++) {
            Words.orAnd(scratch, now[d][j], gap);
            Words.or(next[d][j], scratch);
        }
    }

    /** Steps without a sign: optional places, and places left out at the cost of a misread. */
    private void close(int d, long[][][] states) {
        for (int j = 1; j <= places; j++) {
            if (pattern.isOptional(j - 1)) {
                Words.or(states[d][j], states[d][j - 1]);
            }
            if (d > 0) {
                Words.or(states[d][j], states[d - 1][j - 1]);
            }
        }
    }

    private void turn() {
        long[][][] oldest = before;
        before = now;
        now = next;
        next = oldest;
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
            for (int j = 0; j <= places; j++) {
                Words.andNot(before[d][j], before[d][j], gap);
            }
        }
    }
}
