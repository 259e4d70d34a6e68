package org.proofmark.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Estimates what two things have in common that came together ({@link Delivery}). Only tables that have a serial number, a model and a
 * place or day have deliveries.
 */
final class DeliveryEstimate {
    /** At first, two things of one batch have so much in common of what one thing has. */
    private static final double AT_FIRST = 0.9;
    /** At first, one of so many was taken down again. */
    private static final double AGAIN_AT_FIRST = 0.1;
    /** Of two things that came together, so many at least are found at the same place and day, each as stated. */
    private static final double FOUND_TOGETHER = 0.9;
    /** Of two things that came together, so many at most seem to be of two models. */
    private static final double OF_OTHER_MODEL = 0.05;
    /** Pairs that what is by chance counts for. */
    private static final double CHANCE = 5;

    private static final double LEAST = 1e-15;

    private final Rows rows;
    private final List<FieldLevels> levels;
    private final Move move;

    DeliveryEstimate(Rows rows, List<FieldLevels> levels, Move move) {
        this.rows = rows;
        this.levels = levels;
        this.move = move;
    }

    /** At first, things of one batch have nearly in common what one thing has, and numbers that differ and are mostly near. */
    Delivery start(Model model) {
        int serial = mostTelling(kind -> kind == FieldKind.SERIAL, model);
        int kind = mostTelling(FieldKind::isWords, model);
        if (serial < 0 || kind < 0 || move.fields() == 0) {
            return Delivery.none();
        }
        double[][] batch = new double[levels.size()][];
        for (int field = 0; field < batch.length; field++) {
            double part = field == serial ? 0 : AT_FIRST;
            double[] same = model.same()[field];
            double[] other = model.other()[field];
            batch[field] = new double[same.length];
            Arrays.setAll(batch[field], level -> part * same[level] + (1 - part) * other[level]);
        }
        batch[serial] = spread(
                model.other()[serial], level -> level >= levels.get(serial).firstDifferent());
        double[] found = spread(model.other()[serial], level -> !fits(level));
        double[] priors = IntStream.range(0, Together.WAYS)
                .mapToDouble(way -> model.prior() * (Together.isAgain(way) ? AGAIN_AT_FIRST : 1))
                .toArray();
        return new Delivery(serial, kind, batch, found, model.other()[serial], priors);
    }

    /** Shares of which half goes in equal parts to what two numbers that came together may be at, of those that are not equal. */
    private static double[] spread(double[] shares, IntPredicate may) {
        int exchanged = shares.length - 1;
        double[] spread = shares.clone();
        int[] at =
                IntStream.range(FieldLevels.FIRST_ALIKE, exchanged).filter(may).toArray();
        for (int level : at) {
            spread[level] = 0.5 * spread[level] + 0.5 / at.length;
        }
        return spread;
    }

    /** The field of a kind that tells most; -1 for none. */
    private int mostTelling(Predicate<FieldKind> kind, Model model) {
        return IntStream.range(0, levels.size())
                .filter(field -> kind.test(rows.kind(field)))
                .boxed()
                .max(Comparator.comparingDouble(model::tells))
                .orElse(-1);
    }

    /**
     * The next, from how probable it is of each candidate what it is.
     *
     * @param other the shares of levels by chance
     * @param made those of the number among two things of one make
     * @param weight how many candidates each of the sample stands for
     */
    Delivery next(
            Delivery before, Posteriors found, PairSample candidates, double[][] other, double[] made, double weight) {
        if (before.isNone()) {
            return before;
        }
        int serial = before.serial();
        LevelSums[] sums = Arrays.stream(found.together())
                .map(way -> LevelSums.of(candidates, levels, way))
                .toArray(LevelSums[]::new);
        double[][] batch = new double[levels.size()][];
        for (int field = 0; field < batch.length; field++) {
            batch[field] = shares(sums[Together.IN_BATCH].all()[field], other[field]);
            if (move.holds(field)) {
                foundTogether(batch[field]);
            }
        }
        levels.get(before.model()).limit(batch[before.model()], OF_OTHER_MODEL);
        batch[serial] = numbers(sums, Together.IN_BATCH, Together.IN_BATCH_AGAIN, serial, other[serial]);
        double[] ofFound = numbers(sums, Together.FOUND, Together.FOUND_AGAIN, serial, other[serial]);
        double pairs = weight / rows.pairs();
        double[] priors = Arrays.stream(sums)
                .mapToDouble(of -> Math.max(LEAST, of.total() * pairs))
                .toArray();
        return new Delivery(serial, before.model(), batch, ofFound, made, priors);
    }

    /** Numbers do not depend on whether one of two things was taken down again. */
    private static double[] numbers(LevelSums[] sums, int first, int again, int serial, double[] chance) {
        double[] one = sums[first].all()[serial];
        double[] other = sums[again].all()[serial];
        double[] both = new double[one.length];
        Arrays.setAll(both, level -> one[level] + other[level]);
        double[] shares = shares(both, chance);
        apart(shares, chance);
        return shares;
    }

    private static double[] shares(double[] sums, double[] chance) {
        double all = Arrays.stream(sums, 1, sums.length).sum() + CHANCE;
        double[] shares = new double[sums.length];
        for (int level = 1; level < sums.length; level++) {
            shares[level] = (sums[level] + CHANCE * chance[level]) / all;
        }
        return shares;
    }

    private static void foundTogether(double[] shares) {
        double equal = Arrays.stream(shares, 1, FieldLevels.FIRST_ALIKE).sum();
        for (int level = 1; level < shares.length && equal < FOUND_TOGETHER; level++) {
            shares[level] *= FieldLevels.isEqual(level) ? FOUND_TOGETHER / equal : (1 - FOUND_TOGETHER) / (1 - equal);
        }
    }

    /** Numbers of two things are equal, or the one a part of the other, by chance only. */
    private static void apart(double[] shares, double[] chance) {
        double seen = fitting(shares);
        double expected = fitting(chance);
        for (int level = 1; level < shares.length; level++) {
            shares[level] = fits(level) ? chance[level] : shares[level] * (1 - expected) / (1 - seen);
        }
    }

    private static double fitting(double[] shares) {
        return IntStream.range(1, shares.length)
                .filter(DeliveryEstimate::fits)
                .mapToDouble(level -> shares[level])
                .sum();
    }

    private static boolean fits(int level) {
        return FieldLevels.isEqual(level) || SerialComparison.isPart(level - FieldLevels.FIRST_ALIKE);
    }
}
