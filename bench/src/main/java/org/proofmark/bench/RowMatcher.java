package org.proofmark.bench;

import java.util.List;

/**
 * Says of one row after the other whether it fits a question: the question as an automaton whose state is a set of bits, one word
 * for each number of misreads. Bit {@code j} says that the first {@code j} places are behind us.
 *
 * <p>This is the extended Shift-And algorithm of Wu and Manber (<i>Fast text searching: allowing errors</i>, CACM 35, 1992), with
 * transpositions as an arrow that takes two characters (Navarro, <i>NR-grep</i>, Software: Practice and Experience 31, 2001).
 * A place of unknown length is a loop at a state. A row's own such place lets the states advance freely.
 */
final class RowMatcher {
    private static final int MOST_PLACES = 60;

    /** By code of a row: bit {@code j} says that place {@code j} and the code have a character in common. */
    private final long[] fits = new long[256];

    private final int misreads;
    private final long loops;
    private final long all;
    private final long end;

    /**
     * @param places what is asked for
     * @param misreads how many are allowed, 0 to 2
     * @param choices of the rows' {@link RowCodes}; empty for rows of plain text
     */
    RowMatcher(List<Place> places, int misreads, List<String> choices) {
        List<Place> single =
                places.stream().filter(place -> !(place instanceof Place.Gap)).toList();
        if (single.size() > MOST_PLACES) {
            throw new IllegalArgumentException(
                    single.size() + " places are too many. Ask for up to " + MOST_PLACES + ".");
        }
        this.misreads = misreads;
        this.end = 1L << single.size();
        this.all = 2 * end - 1;
        this.loops = loops(places);
        for (int place = 0; place < single.size(); place++) {
            addPlace(single.get(place), 1L << place, choices);
        }
    }

    private void addPlace(Place place, long bit, List<String> choices) {
        String signs = place instanceof Place.Of of ? of.signs() : "";
        for (int code = 0; code < RowCodes.ANY; code++) {
            fits[code] |= signs.isEmpty() || signs.indexOf(code) >= 0 ? bit : 0;
        }
        fits[RowCodes.ANY] |= bit;
        for (int i = 0; i < choices.size(); i++) {
            boolean meets = signs.isEmpty() || choices.get(i).chars().anyMatch(c -> signs.indexOf(c) >= 0);
            fits[RowCodes.FIRST_CHOICE + i] |= meets ? bit : 0;
        }
    }

    private static long loops(List<Place> places) {
        long loops = 0;
        int passed = 0;
        for (Place place : places) {
            if (place instanceof Place.Gap) {
                loops |= 1L << passed;
            } else {
                passed++;
            }
        }
        return loops;
    }

    /** Whether the codes from {@code from} to before {@code to} fit. */
    boolean fits(byte[] codes, int from, int to) {
        return switch (misreads) {
            case 0 -> exactly(codes, from, to);
            case 1 -> withOne(codes, from, to);
            default -> withTwo(codes, from, to);
        };
    }

    private boolean exactly(byte[] codes, int from, int to) {
        long state = 1;
        for (int i = from; i < to && state != 0; i++) {
            int code = codes[i] & 0xff;
            state = code == RowCodes.GAP ? onward(state) : next(state, fits[code]);
        }
        return (state & end) != 0;
    }

    private boolean withOne(byte[] codes, int from, int to) {
        long none = 1;
        long one = 3;
        long before = 0;
        long fitBefore = 0;
        for (int i = from; i < to && one != 0; i++) {
            int code = codes[i] & 0xff;
            if (code == RowCodes.GAP) {
                none = onward(none);
                one = onward(one);
                continue;
            }
            long fit = fits[code];
            long turned = turned(before, fit, fitBefore);
            before = none;
            none = next(before, fit);
            one = next(one, fit) | before | ((before | none) << 1) | turned;
            fitBefore = fit;
        }
        return (one & end) != 0;
    }

    private boolean withTwo(byte[] codes, int from, int to) {
        long none = 1;
        long one = 3;
        long two = 7;
        long noneBefore = 0;
        long oneBefore = 0;
        long fitBefore = 0;
        for (int i = from; i < to && two != 0; i++) {
            int code = codes[i] & 0xff;
            if (code == RowCodes.GAP) {
                none = onward(none);
                one = onward(one);
                two = onward(two);
                continue;
            }
            long fit = fits[code];
            long turnedOne = turned(noneBefore, fit, fitBefore);
            long turnedTwo = turned(oneBefore, fit, fitBefore);
            noneBefore = none;
            oneBefore = one;
            none = next(noneBefore, fit);
            one = next(oneBefore, fit) | noneBefore | ((noneBefore | none) << 1) | turnedOne;
            two = next(two, fit) | oneBefore | ((oneBefore | one) << 1) | turnedTwo;
            fitBefore = fit;
        }
        return (two & end) != 0;
    }

    /** The states after a character that was read right. */
    private long next(long state, long fit) {
        return ((state & fit) << 1) | (state & loops);
    }

    /** The states after two characters that were turned round, from those before them. */
    private static long turned(long before, long fit, long fitBefore) {
        return (((before & fit) << 1) & fitBefore) << 1;
    }

    /** All states from the lowest one on: any number of characters may stand where the row has a place of unknown length. */
    private long onward(long state) {
        return -Long.lowestOneBit(state) & all;
    }
}
