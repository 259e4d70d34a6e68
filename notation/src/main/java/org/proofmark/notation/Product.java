package org.proofmark.notation;

import java.util.HashMap;
import java.util.Map;

/**
 * The product of two lines of steps, one row at a time, 64 places to a word. Bit {@code j} of the row says that some string leads
 * past the steps taken so far and past the first {@code j} steps of {@code b}.
 *
 * <p>The rows advance as in the extended Shift-And algorithm (Navarro and Raffinot, <i>Flexible Pattern Matching in Strings</i>,
 * 2002, section 4.2): a step is a shift under a mask, optional places are passed by the carry of an addition.
 */
final class Product {
    /** So many masks are kept; steps beyond these are looked at place by place. Bounds the memory that hostile input takes. */
    private static final int MOST_MASKS = 64;

    private final Step[] b;
    private final long[] row;
    private final long[] gaps;
    private final long[] skippable;
    /** By step itself: steps have no equality of their own, and those of ASCII characters are shared. */
    private final Map<Step, long[]> masks = new HashMap<>();

    Product(Step[] b) {
        this.b = b;
        int words = b.length / Long.SIZE + 1;
        row = new long[words];
        gaps = new long[words];
        skippable = new long[words];
        row[0] = 1;
        for (int j = 0; j < b.length; j++) {
            mark(gaps, j, b[j].isGap());
            mark(skippable, j, b[j].isSkippable());
        }
    }

    /** Takes one step of the other line; false where no string leads past it. */
    boolean advance(Step step) {
        if (step.isGap()) {
            fillFromLowest();
            return true;
        }
        passSkippable();
        boolean keeps = step.isSkippable();
        long below = 0;
        long alive = 0;
        for (int word = 0; word < row.length; word++) {
            long hits = hits(step, word);
            long stays = keeps ? row[word] : row[word] & gaps[word];
            row[word] = (hits << 1) | below | stays;
            below = hits >>> 63;
            alive |= row[word];
        }
        return alive != 0;
    }

    /** Whether the rest of {@code b} can be passed without a sign. */
    boolean accepts() {
        passSkippable();
        return (row[b.length / Long.SIZE] >>> b.length & 1) != 0;
    }

    /** A gap takes any number of steps of the other line, gaps included. */
    private void fillFromLowest() {
        int word = 0;
        while (row[word] == 0) {
            word++;
        }
        row[word] |= -Long.lowestOneBit(row[word]);
        for (int rest = word + 1; rest < row.length; rest++) {
            row[rest] = -1;
        }
    }

    /** Adding a place to the run of skippable places it stands in carries it to the end of the run. */
    private void passSkippable() {
        long carried = 0;
        for (int word = 0; word < row.length; word++) {
            long places = row[word] | carried;
            long runs = skippable[word];
            long sum = (places & runs) + runs;
            row[word] = places | (sum ^ runs);
            carried = Long.compareUnsigned(sum, runs) < 0 ? 1 : 0;
        }
    }

    /** The places of the row from which both lines go one step on together. */
    private long hits(Step step, int word) {
        if (row[word] == 0) {
            return 0;
        }
        if (row.length > 1 && (masks.size() < MOST_MASKS || masks.containsKey(step))) {
            return row[word] & masks.computeIfAbsent(step, this::mask)[word];
        }
        long hits = 0;
        for (long left = row[word]; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            int j = word * Long.SIZE + place;
            if (j < b.length && step.meets(b[j])) {
                hits |= 1L << place;
            }
        }
        return hits;
    }

    private long[] mask(Step step) {
        long[] mask = new long[row.length];
        for (int j = 0; j < b.length; j++) {
            mark(mask, j, step.meets(b[j]));
        }
        return mask;
    }

    private static void mark(long[] bits, int place, boolean on) {
        if (on) {
            bits[place / Long.SIZE] |= 1L << place;
        }
    }
}
