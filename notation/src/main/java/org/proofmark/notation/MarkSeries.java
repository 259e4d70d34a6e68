package org.proofmark.notation;

import java.util.Arrays;
import java.util.Collection;

/**
 * How far the marks of a population begin alike: of one maker, of one model, of one year. That two marks share a beginning which
 * many share says little of them.
 *
 * <p>After each beginning, a sign is as common as it is among the marks that begin so, drawn by two imagined counts towards what
 * the sign before alone tells (a Dirichlet prior, MacKay and Peto 1995, as for signs after signs in {@link MarkBackground}).
 */
final class MarkSeries {
    private static final double COUNTS_OF_SIGNS = 2;

    private final String[] sorted;

    private MarkSeries(String[] sorted) {
        this.sorted = sorted;
    }

    /** Of these texts, each counted once. */
    static MarkSeries of(Collection<String> texts) {
        return new MarkSeries(texts.stream()
                .map(Folding::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toArray(String[]::new));
    }

    /**
     * By how many bits a text is more common than its signs one after the other say, because others begin as it does; never below
     * 0. The text itself is not counted among the others.
     *
     * @param signs how common each sign is after the one before
     */
    double bits(String text, MarkBackground signs) {
        String folded = Folding.text(text);
        int own = Arrays.binarySearch(sorted, folded) >= 0 ? 1 : 0;
        int others = sorted.length - own;
        int before = MarkBackground.START;
        double bits = 0;
        for (int at = 0; at < folded.length() && others > 0; at = folded.offsetByCodePoints(at, 1)) {
            int point = folded.codePointAt(at);
            int sign = SignTable.of(Folded.of(point).choices()[0]);
            int beginning = beginning(folded.substring(0, at + Character.charCount(point))) - own;
            double share = signs.next(before, sign);
            bits += Math.log((beginning + COUNTS_OF_SIGNS * share) / ((others + COUNTS_OF_SIGNS) * share));
            others = beginning;
            before = sign;
        }
        return Math.max(0, bits / Math.log(2));
    }

    /** How many texts begin so. */
    private int beginning(String start) {
        return place(start + Character.toString(Character.MAX_CODE_POINT)) - place(start);
    }

    private int place(String text) {
        int at = Arrays.binarySearch(sorted, text);
        return at >= 0 ? at : -at - 1;
    }
}
