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
    /** By field and level: for a moved thing, against one that was not; empty where a moved field is alike by chance only. */
    private final double[][] moved;
    /** By field and level: for two things of one batch, against one thing; empty if there are no deliveries. */
    private final double[][] batch;
    /** By level of the number: for one thing, against two of one make. */
    private final double[] made;
    /** By level of the number: for two batches of one make that were found together, against two things of one make. */
    private final double[] found;

    private final Make make;
    private final int serial;
    private final int kind;
    private final double[] priors;

    Evidence(Model model, Rows rows, List<FieldLevels> levels) {
        prior = model.priorBits(rows);
        move = model.move();
        moved = bits(move.days(), model.same());
        Delivery delivery = model.delivery();
        serial = delivery.serial();
        kind = delivery.model();
        priors = Arrays.stream(delivery.priors()).map(Model::log2).toArray();
        batch = bits(delivery.batch(), model.same());
        made = serial < 0 ? new double[0] : bits(model.same()[serial], delivery.made());
        found = bits(delivery.found(), delivery.made());
        make = Make.of(rows, levels, kind);
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

    private static double[][] bits(double[][] some, double[][] others) {
        return IntStream.range(0, some.length)
                .mapToObj(field -> bits(some[field], others[field]))
                .toArray(double[][]::new);
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

    /** Whether a field is the number of two things of one make. */
    boolean isOfMake(int field, byte[] levels, int at) {
        return field == serial && make.isOne(levels, at);
    }

    /** What one field is worth. */
    double of(int field, byte[] levels, int at) {
        int level = levels[at + field];
        if (level == FieldLevels.MISSING) {
            return 0;
        }
        if (isOfMake(field, levels, at)) {
            return made[level];
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
        return field == serial ? Math.max(most, made[level]) : most;
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
     * @param moved the same if all was
     * @param explained what was taken off because a pair may be of two things that came together
     * @param together for each way in which they may have, log2 of the odds of it, against two that have nothing to do with each other
     */
    @SuppressWarnings("ArrayRecordComponent") // read at once
    record Weighed(double score, double unmoved, double moved, double explained, double[] together) {}

    Weighed weigh(byte[] levels, int at) {
        double stays = 0;
        double unmoved = 0;
        double gone = 0;
        double ofBatch = 0;
        double ofFound = 0;
        double ofKind = 0;
        for (int field = 0; field < bits.length; field++) {
            int level = levels[at + field];
            double worth = of(field, levels, at);
            double inBatch = serial < 0 ? 0 : worth + batch[field][level];
            ofBatch += inBatch;
            if (move.holds(field)) {
                unmoved += worth;
                gone += moved[field].length == 0 ? 0 : worth + moved[field][level];
                ofFound += inBatch;
            } else {
                stays += worth;
            }
            if (field == kind) {
                ofKind = worth;
                ofFound += inBatch;
            }
        }
        double places = move.bits(unmoved, gone);
        double score = prior + stays + places;
        if (serial < 0) {
            return new Weighed(score, unmoved, gone, 0, new double[0]);
        }
        int number = levels[at + serial];
        double ofMake = make.isOne(levels, at) ? found[number] : Double.NEGATIVE_INFINITY;
        double[] together = priors.clone();
        together[Together.IN_BATCH] += ofBatch;
        together[Together.IN_BATCH_AGAIN] += stays + places + batch[serial][number];
        together[Together.FOUND] += ofFound + ofMake;
        together[Together.FOUND_AGAIN] += ofKind + places + ofMake;
        double odds = 1;
        for (double way : together) {
            odds += Model.power(way);
        }
        double explained = Model.log2(odds);
        return new Weighed(score - explained, unmoved, gone, explained, together);
    }

    /** What the fields that may move can be worth at most if they were. */
    double mostMoved() {
        double most = 0;
        for (int field = 0; field < moved.length; field++) {
            double best = 0;
            for (int level = 1; level < moved[field].length; level++) {
                best = Math.max(best, moved[field][level] + most(field, level));
            }
            most += best;
        }
        return most;
    }

    /** The field that tells things of one delivery apart; -1 for none. */
    int serial() {
        return serial;
    }

    /** What a pair's score can be at most where its number is at a level: of two things taken down again all else is alike as of one. */
    double apart(int level) {
        return prior - priors[Together.IN_BATCH_AGAIN] - batch[serial][level];
    }

    /** The score of a pair: log2 of the odds that it is of one thing. */
    double score(byte[] levels, int at) {
        return weigh(levels, at).score();
    }
}
