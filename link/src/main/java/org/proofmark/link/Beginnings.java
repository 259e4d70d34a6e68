package org.proofmark.link;

import java.util.Collection;

/**
 * How far comparable numbers begin alike: what another number that happens to read so has to be measured against where numbers come
 * in runs and deliveries.
 *
 * <p>After each beginning, a sign is as common as among the numbers that begin so, drawn by two imagined numbers towards one of its
 * kind in ten or twenty-six (a Dirichlet prior, MacKay and Peto 1995). So the signs that a number has in common with a single other
 * tell 1.3 bits each and not 3.3, for the next number of a run would have them, too.
 */
final class Beginnings {
    private static final double IMAGINED = 2;

    private final String[] sorted;

    /** Of these texts, each counted once. */
    Beginnings(Collection<String> texts) {
        sorted = texts.stream().distinct().sorted().toArray(String[]::new);
    }

    /**
     * By sign, how rare it is after what stands before, in bits: never more than a sign of its kind by itself tells. The text itself,
     * which must be one of these, is not counted.
     */
    double[] bits(String text) {
        double[] bits = new double[text.codePointCount(0, text.length())];
        int from = 0;
        int to = sorted.length;
        int at = 0;
        for (int i = 0; i < bits.length; i++) {
            int sign = text.codePointAt(at);
            at += Character.charCount(sign);
            int others = to - from - 1;
            String beginning = text.substring(0, at);
            from = first(beginning, from, to);
            to = first(beginning + Character.MAX_VALUE, from, to);
            double alphabet = Sign.alphabet(sign);
            double share = (to - from - 1 + IMAGINED * Math.pow(2, -alphabet)) / (others + IMAGINED);
            bits[i] = Math.min(alphabet, -Math.log(share) / Math.log(2));
        }
        return bits;
    }

    private int first(String text, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
