package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How fields go among pairs of two things that agree in one other field, or in two, by how common the rarer of the agreeing values is. */
final class Agreements {
    /** By agreeing field, its level, another no rarer in which they agree, too (itself: any), field and level; at 0 what is of one thing. */
    private final double[][][][][] sums;

    private final AgreeingPairs[] drawn;
    private final List<FieldLevels> levels;

    /**
     * What was seen of a field.
     *
     * @param shares of its levels among pairs of two things; they sum to one, or to nothing
     * @param pairs so many drawn pairs these are worth (Kish 1965)
     * @param ofSame drawn pairs that were left out, as they are of one thing
     * @param standFor pairs of the table
     */
    @SuppressWarnings("ArrayRecordComponent") // internal and never compared
    record Seen(double[] shares, double pairs, double ofSame, double standFor) {}

    /** @param others for each field how probable its drawn patterns are to be of two things */
    Agreements(AgreeingPairs[] drawn, List<FieldLevels> levels, double[][] others) {
        this.drawn = drawn;
        this.levels = levels;
        sums = new double[drawn.length][][][][];
        IntStream.range(0, drawn.length).parallel().forEach(field -> sums[field] = sums(field, others[field]));
    }

    private double[][][][] sums(int agreed, double[] others) {
        int fields = drawn.length;
        PairSample sample = drawn[agreed].sample();
        double[][][][] made = new double[1 + Frequencies.CLASSES][fields][fields][];
        for (double[][][] at : made) {
            for (double[][] of : at) {
                Arrays.setAll(of, field -> new double[levels.get(field).count()]);
            }
        }
        for (int pair = 0; pair < sample.size(); pair++) {
            int level = sample.level(pair, agreed);
            for (int beside = 0; beside < fields; beside++) {
                int other = sample.level(pair, beside);
                if (FieldLevels.isEqual(other) && other >= level) {
                    // Pairs whose two values are of one class are in the samples of both fields.
                    double part = sample.times()[pair] * (beside != agreed && other == level ? 0.5 : 1);
                    add(sample, pair, made[level][beside], part * others[pair], part * (1 - others[pair]));
                }
            }
        }
        return made;
    }

    private static void add(PairSample sample, int pair, double[][] to, double ofOther, double ofSame) {
        for (int field = 0; field < to.length; field++) {
            int level = sample.level(pair, field);
            if (level != FieldLevels.MISSING) {
                to[field][level] += ofOther;
                to[field][FieldLevels.MISSING] += ofSame;
            }
        }
    }

    /** How a field goes where two others agree (or one, given twice), whatever their values are. */
    Seen where(int first, int second, int field) {
        return seen(first, second, field, 1, Frequencies.CLASSES);
    }

    /** The same where the rarer of both values is of a class. */
    Seen where(int first, int second, int field, int level) {
        return seen(first, second, field, level, level);
    }

    private Seen seen(int first, int second, int field, int from, int to) {
        Sum sum = new Sum(levels.get(field).count());
        for (int at = from; at <= to; at++) {
            sum.add(sums[first][at][second][field], drawn[first].stands()[at]);
            if (first != second) {
                sum.add(sums[second][at][first][field], drawn[second].stands()[at]);
            }
        }
        return sum.seen();
    }

    private static final class Sum {
        private final double[] shares;
        private double squares;
        private double ofSame;

        Sum(int levels) {
            shares = new double[levels];
        }

        /** Adds drawn pairs of which each stands for so many. */
        void add(double[] pairs, double stands) {
            for (int level = 1; level < pairs.length; level++) {
                shares[level] += pairs[level] * stands;
                squares += pairs[level] * stands * stands;
            }
            ofSame += pairs[FieldLevels.MISSING];
        }

        /** Where drawn pairs stand for unequally many, these are worth as many equal ones as Kish's rule says. */
        Seen seen() {
            double all = Arrays.stream(shares).sum();
            for (int level = 1; level < shares.length && all > 0; level++) {
                shares[level] /= all;
            }
            return new Seen(shares, all > 0 ? all * all / squares : 0, ofSame, all);
        }
    }
}
