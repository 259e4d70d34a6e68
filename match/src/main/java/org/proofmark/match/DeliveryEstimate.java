package org.proofmark.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Estimates what two things of one {@link Delivery} have in common. Only tables that have a serial number, a model and a place or day
 * have deliveries.
 */
final class DeliveryEstimate {
    /** At first, two things of one delivery have so much in common of what one thing has. */
    private static final double AT_FIRST = 0.9;
    /** At first, one of so many was taken down again. */
    private static final double AGAIN_AT_FIRST = 0.1;
    /** Of two things of one delivery, so many at least are found at the same place and day, each as stated. */
    private static final double FOUND_TOGETHER = 0.9;
    /** Of two things of one delivery, so many at most seem to be of two models. */
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

    /** At first, things of one delivery have nearly in common what one thing has, and numbers that differ and are mostly near. */
    Delivery start(Model model) {
        int serial = mostTelling(kind -> kind == FieldKind.SERIAL, model);
        int kind = mostTelling(FieldKind::isWords, model);
        if (serial < 0 || kind < 0 || move.fields() == 0) {
            return Delivery.none();
        }
        double[][] shares = new double[levels.size()][];
        for (int field = 0; field < shares.length; field++) {
            double part = field == serial ? 0 : AT_FIRST;
            double[] same = model.same()[field];
            double[] other = model.other()[field];
            shares[field] = new double[same.length];
            Arrays.setAll(shares[field], level -> part * same[level] + (1 - part) * other[level]);
        }
        int from = levels.get(serial).firstDifferent();
        int to = levels.get(serial).exchanged();
        for (int level = from; level < to; level++) {
            shares[serial][level] = 0.5 * shares[serial][level] + 0.5 / (to - from);
        }
        return new Delivery(serial, kind, shares, model.prior(), model.prior() * AGAIN_AT_FIRST);
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
     * @param weight how many candidates each of the sample stands for
     */
    Delivery next(Delivery before, Posteriors found, PairSample candidates, double[][] other, double weight) {
        if (before.isNone()) {
            return before;
        }
        LevelSums first = LevelSums.of(candidates, levels, found.delivered());
        LevelSums again = LevelSums.of(candidates, levels, found.again());
        double[][] shares = new double[levels.size()][];
        for (int field = 0; field < shares.length; field++) {
            double[] sums = first.all()[field];
            if (field == before.serial()) {
                double[] more = again.all()[field];
                Arrays.setAll(sums, level -> sums[level] + more[level]);
            }
            shares[field] = shares(sums, other[field]);
            if (move.holds(field)) {
                foundTogether(shares[field]);
            }
        }
        levels.get(before.model()).limit(shares[before.model()], OF_OTHER_MODEL);
        apart(shares[before.serial()], other[before.serial()]);
        double pairs = weight / rows.pairs();
        return new Delivery(
                before.serial(),
                before.model(),
                shares,
                Math.max(LEAST, first.total() * pairs),
                Math.max(LEAST, again.total() * pairs));
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
