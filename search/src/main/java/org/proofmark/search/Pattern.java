package org.proofmark.search;

import java.util.Arrays;
import java.util.List;
import org.proofmark.notation.Cell;
import org.proofmark.notation.Folding;
import org.proofmark.notation.Reading;

/**
 * A reading as it is asked: an automaton whose state is a set of bits, bit {@code j} saying that the first {@code j} places are
 * behind us. Rows are read sign by sign: the extended Shift-And algorithm (Navarro and Raffinot, <i>Flexible Pattern Matching in
 * Strings</i>, 2002, chapter 4).
 */
final class Pattern {
    /** States are bits of a {@code long}, and a shift by two must not lose one. */
    static final int MOST_PLACES = 60;

    /** By place: the stored signs that fit it, as a set of codes. */
    final long[] accepted;

    /** Bit {@code j}: any signs, or none, may come between place {@code j - 1} and place {@code j}. */
    final long loops;

    /** Bit {@code j}: place {@code j} may be passed without a sign. */
    final long optional;

    /** Bits 0 to the number of places. */
    final long all;

    /** By code of a row: the places that it fits. */
    private final long[] fits = new long[256];

    /** By code of a row: whether it may be passed over. */
    private final boolean[] passable = new boolean[256];

    private Pattern(long[] accepted, long loops, long optional, List<Codes.Choice> sets) {
        this.accepted = accepted;
        this.loops = loops;
        this.optional = optional;
        this.all = (1L << (accepted.length + 1)) - 1;
        for (int code = 1; code <= Codes.LAST_SIGN; code++) {
            fits[code] = placesOf(1L << code);
            passable[code] = (Codes.PASSABLE >>> code & 1) != 0;
        }
        fits[Codes.ANY] = all >>> 1;
        fits[Codes.ANY_OR_NONE] = all >>> 1;
        passable[Codes.ANY_OR_NONE] = true;
        for (int i = 0; i < sets.size(); i++) {
            fits[Codes.FIRST_SET + i] = placesOf(sets.get(i).signs());
            passable[Codes.FIRST_SET + i] = sets.get(i).passable();
        }
    }

    /**
     * Compiles a question.
     *
     * @throws IllegalArgumentException where it has more than {@link #MOST_PLACES} places
     */
    static Pattern of(Reading question, Codes codes) {
        Collector collector = new Collector(codes);
        collector.add(question.cells());
        return collector.pattern();
    }

    /** The pattern with two neighbouring places exchanged. */
    Pattern swapped(int place, List<Codes.Choice> sets) {
        long[] other = accepted.clone();
        other[place] = accepted[place + 1];
        other[place + 1] = accepted[place];
        long both = optional >>> place & 3;
        long turned = (both & 1) << 1 | both >>> 1;
        return new Pattern(other, loops, (optional & ~(3L << place)) | turned << place, sets);
    }

    int places() {
        return accepted.length;
    }

    long fitting(int code) {
        return fits[code];
    }

    boolean passable(int code) {
        return passable[code];
    }

    boolean loopsAt(int state) {
        return (loops >>> state & 1) != 0;
    }

    boolean isOptional(int place) {
        return (optional >>> place & 1) != 0;
    }

    /** The states that are reached without a sign: an addition carries each through the run of optional places it stands in. */
    long closed(long states) {
        return optional == 0 ? states : states | (((states & optional) + optional) ^ optional);
    }

    private long placesOf(long signs) {
        long places = 0;
        for (int place = 0; place < accepted.length; place++) {
            if ((accepted[place] & signs) != 0) {
                places |= 1L << place;
            }
        }
        return places;
    }

    private static final class Collector {
        private final Codes codes;
        private final long[] accepted = new long[MOST_PLACES];
        private int places;
        private long loops;
        private long optional;

        Collector(Codes codes) {
            this.codes = codes;
        }

        void add(List<Cell> cells) {
            for (Cell cell : cells) {
                switch (cell) {
                    case Cell.Certain c -> put(codes.accepted(c.codePoint()), Folding.mayBeMissing(c.codePoint()));
                    case Cell.Doubtful d -> put(Codes.SIGNS, Folding.mayBeMissing(d.codePoint()));
                    case Cell.OneOf o -> putOneOf(o.alternatives());
                    case Cell.Unknown u -> put(Codes.SIGNS, false);
                    case Cell.Gap g -> loops |= 1L << places;
                    case Cell.Removed r when r.lengthUnknown() -> loops |= 1L << places;
                    case Cell.Removed r -> add(r.cells());
                    case Cell.Restored r -> add(r.cells());
                    case Cell.Symbol s -> put(symbol(s.name()), false);
                    case Cell.Layout l -> {}
                }
            }
        }

        Pattern pattern() {
            return new Pattern(Arrays.copyOf(accepted, places), loops, optional, codes.sets());
        }

        private void putOneOf(String alternatives) {
            int[] points = alternatives.codePoints().toArray();
            put(
                    Arrays.stream(points).mapToLong(codes::accepted).reduce(0, (a, b) -> a | b),
                    Arrays.stream(points).anyMatch(Folding::mayBeMissing));
        }

        private long symbol(String name) {
            int code = codes.find(name);
            return code == Codes.NONE ? 0 : 1L << code;
        }

        private void put(long signs, boolean mayBeMissing) {
            if (places == MOST_PLACES) {
                throw new IllegalArgumentException("The reading has more than " + MOST_PLACES
                        + " places and cannot be searched. Search for a part of it, with * for the rest.");
            }
            if (mayBeMissing) {
                optional |= 1L << places;
            }
            accepted[places++] = signs;
        }
    }
}
