package org.proofmark.notation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How common numbers are among the marks of a population: of a maker, of a model, of all. A small model that gives every text a
 * probability: a law of lengths, and each sign after the one before it. Immutable.
 *
 * <p>{@link #general} is set by hand. {@link #of} learns from a list: P(sign | sign before) from the pairs of the list, drawn by
 * twenty imagined counts towards the same for the class (figure, letter, separator) of the sign before, and that by fifty towards the
 * general one, so that a short list says little (Dirichlet smoothing, MacKay and Peto 1995). Lengths are drawn by twenty counts.
 */
public final class MarkBackground {
    /** Rows after the signs themselves: nothing before; something unknown before. */
    static final int START = SignTable.ALL;

    static final int AFTER_GAP = SignTable.ALL + 1;
    private static final int ROWS = SignTable.ALL + 2;

    private static final double COUNTS_OF_CLASS = 20;
    private static final double COUNTS_OF_GENERAL = 50;
    private static final double COUNTS_OF_LENGTH = 20;

    private static final MarkBackground GENERAL =
            new MarkBackground(GeneralMarks.next(), MarkLengths.general(), Map.of(), null);

    private final double[][] next;
    /** Square root of how much rarer a sign is here than at large: each of two readings bears one half of it. */
    private final double[][] rarity = new double[ROWS][SignTable.ALL];

    /** By number of unknown signs between: {@link #next} once more for each, worked out when first asked for. */
    private final Map<Integer, double[][]> afterUnknown = new ConcurrentHashMap<>();

    private final MarkLengths lengths;
    private final Map<String, Double> shares;
    private final @Nullable MarkSeries series;
    private final double mostHalfRepeated;

    private MarkBackground(
            double[][] next, MarkLengths lengths, Map<String, Double> shares, @Nullable MarkSeries series) {
        this.next = next;
        this.lengths = lengths;
        this.shares = shares;
        this.series = series;
        for (int before = 0; before < ROWS; before++) {
            for (int sign = 0; sign < SignTable.ALL; sign++) {
                rarity[before][sign] = Math.sqrt(SignTable.common(sign) / next[before][sign]);
            }
        }
        mostHalfRepeated = shares.entrySet().stream()
                .mapToDouble(one -> (-log2(one.getValue()) - modelBits(one.getKey())) / 2)
                .reduce(0, Math::max);
    }

    /** Marks of any kind: mostly figures, often with letters before them, six or seven signs long. */
    public static MarkBackground general() {
        return GENERAL;
    }

    /** The population from which these texts are taken, read literally. An empty list gives the general one. */
    public static MarkBackground of(Collection<String> texts) {
        double[][] counts = new double[ROWS][SignTable.ALL];
        MarkLengths.Counts lengths = new MarkLengths.Counts();
        for (String text : texts) {
            int before = START;
            int length = 0;
            for (int point : text.codePoints().toArray()) {
                if (!Signs.isLayout(point)) {
                    int sign = SignTable.of(Folded.of(point).choices()[0]);
                    counts[before][sign]++;
                    before = sign;
                    length++;
                }
            }
            lengths.add(length);
        }
        double[][] next = new double[ROWS][];
        double[][] ofClass = smoothedClasses(counts);
        for (int before = 0; before < ROWS; before++) {
            next[before] = smoothed(counts[before], ofClass[GeneralMarks.classOf(before)], COUNTS_OF_CLASS);
        }
        next[AFTER_GAP] = GENERAL.next[AFTER_GAP];
        return new MarkBackground(next, lengths.smoothed(COUNTS_OF_LENGTH), Map.of(), null);
    }

    /**
     * This population, where some exact texts are known to repeat: by text (as {@link Folding#text} gives it), how many of {@code
     * population} marks bear it.
     *
     * @throws IllegalArgumentException where a count is not from 1 to the population
     */
    public MarkBackground withRepeats(Map<String, Integer> marksByText, int population) {
        Map<String, Double> known = new HashMap<>();
        marksByText.forEach((text, marks) -> {
            if (marks < 1 || marks > population) {
                throw new IllegalArgumentException("‘" + text + "’ cannot be on " + marks + " of " + population
                        + " marks. Give a count from 1 to the number of all marks.");
            }
            known.put(text, (double) marks / population);
        });
        return new MarkBackground(next, lengths, Map.copyOf(known), series);
    }

    /**
     * This population, where marks come in series: a beginning that many of these texts share tells little. For weighing a link
     * against chance; to rank candidates it is of no use, for a mark of a large series is as likely the one as any other.
     */
    public MarkBackground withSeries(Collection<String> texts) {
        return new MarkBackground(next, lengths, shares, MarkSeries.of(texts));
    }

    /** −log2 of the share of marks that read so, of this text without layout. */
    public double bits(String text) {
        Double known = shares.get(Folding.text(text));
        if (known != null) {
            return -log2(known);
        }
        return modelBits(text) - (series == null ? 0 : series.bits(text, this));
    }

    /**
     * How far a certain reading is rarer than its signs one after the other say, halved, in bits: because its text is known to
     * repeat, or because others of its series begin alike. 0 where neither is known.
     */
    double halfRepeated(Reading reading) {
        if (shares.isEmpty() && series == null) {
            return 0;
        }
        return reading.plain().map(text -> (bits(text) - modelBits(text)) / 2).orElse(0.0);
    }

    /** The most that {@link #halfRepeated} can be; not negative. */
    double mostHalfRepeated() {
        return mostHalfRepeated;
    }

    double rarity(int before, int sign) {
        return rarity[before][sign];
    }

    /** By sign, how common it is after another. Not to be changed. */
    double[] after(int before) {
        return next[before];
    }

    double next(int before, int sign) {
        return next[before][sign];
    }

    /** How common a sign is after another and so many signs of which nothing is known. */
    double next(int before, int unknown, int sign) {
        return unknown == 0 ? next[before][sign] : afterUnknown(unknown)[before][sign];
    }

    private double[][] afterUnknown(int count) {
        double[][] known = afterUnknown.get(count);
        return known != null ? known : afterUnknown.computeIfAbsent(count, this::throughUnknown);
    }

    private double[][] throughUnknown(int count) {
        double[][] later = next;
        for (int step = 0; step < count; step++) {
            double[][] sooner = new double[ROWS][SignTable.ALL];
            for (int before = 0; before < ROWS; before++) {
                for (int one = 0; one < SignTable.ALL; one++) {
                    for (int sign = 0; sign < SignTable.ALL; sign++) {
                        sooner[before][sign] += next[before][one] * later[one][sign];
                    }
                }
            }
            later = sooner;
        }
        return later;
    }

    MarkLengths lengths() {
        return lengths;
    }

    private double modelBits(String text) {
        int before = START;
        int length = 0;
        double bits = 0;
        for (int point : text.codePoints().toArray()) {
            if (!Signs.isLayout(point)) {
                int sign = SignTable.of(Folded.of(point).choices()[0]);
                bits -= log2(next[before][sign]);
                bits -= sign == SignTable.OTHER ? log2(SignTable.ONE_OTHER / SignTable.common(sign)) : 0;
                before = sign;
                length++;
            }
        }
        return bits - log2(lengths.share(length));
    }

    private static double[][] smoothedClasses(double[][] counts) {
        double[][] classes = new double[GeneralMarks.CLASSES][SignTable.ALL];
        for (int before = 0; before < AFTER_GAP; before++) {
            for (int sign = 0; sign < SignTable.ALL; sign++) {
                classes[GeneralMarks.classOf(before)][sign] += counts[before][sign];
            }
        }
        for (int c = 0; c < classes.length; c++) {
            classes[c] = smoothed(classes[c], GeneralMarks.after(c), COUNTS_OF_GENERAL);
        }
        return classes;
    }

    private static double[] smoothed(double[] counts, double[] towards, double weight) {
        double all = Arrays.stream(counts).sum() + weight;
        double[] shares = new double[counts.length];
        Arrays.setAll(shares, i -> (counts[i] + weight * towards[i]) / all);
        return shares;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
