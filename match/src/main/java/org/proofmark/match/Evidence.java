package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the levels of a pair's fields are worth under a model, in bits. */
final class Evidence {
    private final double prior;
    /** By field, level: where nothing is told by others. */
    private final double[][] bits;
    /** By field, case, level at which the rarer of the case's fields agrees (0: any), level. */
    private final double[][][][] told;

    private final List<List<Dependence.Case>> cases;
    private final boolean[][] alike;
    private final Move move;
    /** By field and level: for two things of one delivery, against one thing; empty if there are no deliveries. */
    private final double[][] delivered;

    private final int serial;
    private final double deliveredPrior;
    private final double againPrior;

    Evidence(Model model, Rows rows, List<FieldLevels> levels) {
        prior = model.priorBits(rows);
        move = model.move();
        Delivery delivery = model.delivery();
        serial = delivery.serial();
        deliveredPrior = Model.log2(delivery.prior());
        againPrior = Model.log2(delivery.again());
        delivered = IntStream.range(0, delivery.shares().length)
                .mapToObj(field -> bits(delivery.shares()[field], model.same()[field]))
                .toArray(double[][]::new);
        cases = model.dependence().cases();
        int fields = model.same().length;
        bits = new double[fields][];
        told = new double[fields][][][];
        alike = new boolean[fields][];
        for (int field = 0; field < fields; field++) {
            double[] same = model.same()[field];
            bits[field] = bits(same, model.other()[field]);
            told[field] = cases.get(field).stream()
                    .map(one -> Arrays.stream(one.shares())
                            .map(shares -> bits(same, shares))
                            .toArray(double[][]::new))
                    .toArray(double[][][]::new);
            alike[field] = levels.get(field).alike(bits[field]);
        }
    }

    /** Log2 of one share by the other; 0 for a missing value. */
    static double[] bits(double[] same, double[] other) {
        double[] bits = new double[same.length];
        for (int level = 1; level < bits.length; level++) {
            bits[level] = Model.log2(same[level] / other[level]);
        }
        return bits;
    }

    double prior() {
        return prior;
    }

    /** Which of its cases a field is in: the first of which the others are alike; -1 for none. */
    int caseOf(int field, byte[] levels, int at) {
        List<Dependence.Case> of = cases.get(field);
        for (int i = 0; i < told[field].length; i++) {
            Dependence.Case one = of.get(i);
            if (isAlike(one.first(), levels, at) && (one.second() < 0 || isAlike(one.second(), levels, at))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAlike(int field, byte[] levels, int at) {
        return alike[field][levels[at + field]];
    }

    /** What one field is worth. */
    double of(int field, byte[] levels, int at) {
        int level = levels[at + field];
        if (level == FieldLevels.MISSING) {
            return 0;
        }
        int found = caseOf(field, levels, at);
        if (found < 0) {
            return bits[field][level];
        }
        Dependence.Case one = cases.get(field).get(found);
        return isEqual(one, levels, at)
                ? told[field][found][one.rarer(levels, at)][level]
                : Math.min(told[field][found][0][level], bits[field][level]);
    }

    /** What is known of pairs that agree need not hold of such as are alike: then nothing is worth more for it. */
    private static boolean isEqual(Dependence.Case one, byte[] levels, int at) {
        return FieldLevels.isEqual(levels[at + one.first()])
                && (one.second() < 0 || FieldLevels.isEqual(levels[at + one.second()]));
    }

    /** The most that a level can be worth, whatever the other fields are. */
    private double most(int field, int level) {
        double most = bits[field][level];
        for (double[][] of : told[field]) {
            for (double[] byLevel : of) {
                most = Math.max(most, byLevel[level]);
            }
        }
        return most;
    }

    /** By field and level, the most that it can be worth. */
    double[][] most(List<FieldLevels> levels) {
        double[][] most = new double[bits.length][];
        for (int field = 0; field < most.length; field++) {
            int of = field;
            most[field] = IntStream.range(0, levels.get(field).count())
                    .mapToDouble(level -> most(of, level))
                    .toArray();
        }
        return most;
    }

    /**
     * What a pair is worth, in bits.
     *
     * @param score log2 of the odds that it is of one thing
     * @param unmoved what the fields that may move are worth, if nothing was moved
     * @param explained what was taken off because a pair may be of two things of one delivery
     * @param delivered log2 of the odds that it is of two things of one delivery, not of two that have nothing to do with each other
     * @param again the same where one of them was taken down again, by others
     */
    record Weighed(double score, double unmoved, double explained, double delivered, double again) {}

    Weighed weigh(byte[] levels, int at) {
        double stays = 0;
        double moves = 0;
        double more = 0;
        for (int field = 0; field < bits.length; field++) {
            double worth = of(field, levels, at);
            if (move.holds(field)) {
                moves += worth;
            } else {
                stays += worth;
            }
            more += serial < 0 ? 0 : delivered[field][levels[at + field]];
        }
        double score = prior + stays + move.bits(moves);
        if (serial < 0) {
            return new Weighed(score, moves, 0, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
        double first = deliveredPrior + stays + moves + more;
        double again = againPrior + stays + move.bits(moves) + delivered[serial][levels[at + serial]];
        double explained = Model.log2(1 + odds(first) + odds(again));
        return new Weighed(score - explained, moves, explained, first, again);
    }

    private static double odds(double bits) {
        return Math.pow(2, Math.min(300, bits));
    }

    /** The field that tells things of one delivery apart; -1 for none. */
    int serial() {
        return serial;
    }

    /** What a pair's score can be at most where its number is at a level: of two things taken down again all else is alike as of one. */
    double apart(int level) {
        return prior - againPrior - delivered[serial][level];
    }

    /** The score of a pair: log2 of the odds that it is of one thing. */
    double score(byte[] levels, int at) {
        return weigh(levels, at).score();
    }
}
