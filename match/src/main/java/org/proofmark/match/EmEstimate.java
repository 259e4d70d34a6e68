package org.proofmark.match;

import java.util.Arrays;
import java.util.List;

/**
 * Estimates the {@link Model} without labels by expectation and maximisation (Dempster, Laird and Rubin 1977; Winkler 1988).
 *
 * <p>Pairs that are no candidates count as pairs of two things: so the prior refers to all pairs. The shares among pairs of two
 * things come from pairs drawn at random, equal values from the exact counts of the table; what is of one thing among them is
 * taken out at each step. Levels that are too rare to be drawn are counted among the candidates. The shares among pairs of one
 * thing come, for each field, from candidates that would be candidates without it: a field by which pairs were found would seem
 * to agree always.
 */
final class EmEstimate {
    private static final int STEPS = 60;
    /** At least so large a part of the agreements on a field's values of a class counts as by chance. */
    private static final double LEAST_CHANCE = 0.002;
    /** Of the pairs of one thing, so large a part must be reached without a field to learn of the field from them alone. */
    private static final double LEAST_REACHED = 0.05;
    /** Pairs that what is usual of a field counts for. */
    private static final double USUAL = 5;

    private final Rows rows;
    private final List<FieldLevels> levels;
    private final PairSample candidates;
    private final PairSample random;
    private final double weight;
    private final double[] drawn;

    /** From a sample of candidates, each of which stands for {@code weight} of them, and pairs drawn at random. */
    EmEstimate(Rows rows, List<FieldLevels> levels, PairSample candidates, PairSample random, double weight) {
        this.rows = rows;
        this.levels = levels;
        this.candidates = candidates;
        this.random = random;
        this.weight = weight;
        this.drawn = new double[random.size()];
    }

    Model estimate() {
        Posteriors found = new Posteriors(rows, candidates, rows.spec().oneToOne());
        Posteriors byChance = new Posteriors(rows, random, false);
        Model model = start();
        for (int step = 0; step < STEPS; step++) {
            Model next = step(found.under(model), byChance.under(model));
            boolean still = Math.abs(Math.log(next.prior() / model.prior())) < 1e-5 && step > 10;
            model = next;
            if (still) {
                break;
            }
        }
        return model;
    }

    private Model start() {
        double[] none = new double[candidates.size()];
        Model unknown = step(none, drawn);
        double[][] same = new double[levels.size()][];
        Arrays.setAll(same, this::usual);
        return new Model(
                same, unknown.other(), Math.min(0.1, Math.min(rows.split(), rows.count() / 2) * 0.2 / rows.pairs()));
    }

    /** What is usual for a field: mostly equal, else rather alike than different. */
    private double[] usual(int field) {
        FieldLevels of = levels.get(field);
        double[] shares = new double[of.count()];
        double all = 0;
        for (int c = 0; c < Frequencies.CLASSES; c++) {
            shares[1 + c] = of.frequencies().rows(c) + 1e-3;
            all += shares[1 + c];
        }
        for (int c = 0; c < Frequencies.CLASSES; c++) {
            shares[1 + c] *= 0.8 / all;
        }
        double rest = 0.2;
        for (int level = FieldLevels.FIRST_ALIKE; level < shares.length; level++) {
            shares[level] = level == of.exchanged() ? rest : rest * 0.4;
            rest -= shares[level];
        }
        return shares;
    }

    /** From how probable it is of each pair that it is of one thing. */
    private Model step(double[] found, double[] byChance) {
        LevelSums same = LevelSums.of(candidates, levels, found);
        LevelSums differ = LevelSums.of(candidates, levels, rest(found));
        LevelSums chance = LevelSums.of(random, levels, rest(byChance));
        double[][] m = new double[levels.size()][];
        double[][] u = new double[levels.size()][];
        for (int field = 0; field < m.length; field++) {
            m[field] = same(field, independent(same.all()[field], same.reached()[field]));
            u[field] = other(field, same.all()[field], differ.all()[field], chance.all()[field]);
        }
        return new Model(m, u, Math.max(1e-12, same.total() * weight / rows.pairs()));
    }

    /** The sums over pairs that are reached without the field; over all where that would be next to none. */
    private static double[] independent(double[] all, double[] reached) {
        double ofAll = Arrays.stream(all, 1, all.length).sum();
        double ofReached = Arrays.stream(reached, 1, reached.length).sum();
        return ofReached < LEAST_REACHED * ofAll ? all : reached;
    }

    private static double[] rest(double[] probabilities) {
        return Arrays.stream(probabilities).map(p -> 1 - p).toArray();
    }

    private double[] same(int field, double[] sums) {
        double[] shares = usual(field);
        double all = Arrays.stream(sums, 1, sums.length).sum();
        for (int level = 1; level < shares.length; level++) {
            shares[level] = (sums[level] + USUAL * shares[level]) / (all + USUAL);
        }
        return shares;
    }

    private double[] other(int field, double[] same, double[] differ, double[] chance) {
        Frequencies frequencies = levels.get(field).frequencies();
        double[] shares = new double[chance.length];
        double equal = 0;
        for (int c = 0; c < Frequencies.CLASSES; c++) {
            double agreeing = frequencies.agreeing(c);
            double left = Math.max(agreeing - same[1 + c] * weight, LEAST_CHANCE * agreeing + 0.5);
            shares[1 + c] = left / (frequencies.present() + 1);
            equal += shares[1 + c];
        }
        double drawnPairs = Arrays.stream(chance, 1, chance.length).sum();
        double alike = 0;
        for (int level = FieldLevels.FIRST_ALIKE; level < shares.length; level++) {
            double drawnShare = chance[level] / (drawnPairs + 1);
            double counted = (differ[level] * weight + 0.5) / (frequencies.present() + 1);
            shares[level] = Math.max(drawnShare, counted);
            alike += shares[level];
        }
        for (int level = FieldLevels.FIRST_ALIKE; level < shares.length; level++) {
            shares[level] *= Math.max(1e-9, 1 - equal) / alike;
        }
        return shares;
    }
}
