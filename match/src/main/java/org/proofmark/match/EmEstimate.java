package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the {@link Model} without labels by expectation and maximisation (Dempster, Laird and Rubin 1977; Winkler 1988).
 *
 * <p>Pairs that are no candidates count as pairs of two things: so the prior refers to all pairs. The shares among pairs of two
 * things come from pairs drawn at random or by keys ({@link ByChance}), equal values from the exact counts of the table; what is of one thing among them is
 * taken out at each step. Levels that are too rare to be drawn and for which there are no keys are counted among the candidates. The shares among pairs of one
 * thing come, for each field, from candidates that would be candidates without it: a field by which pairs were found would seem
 * to agree always.
 */
final class EmEstimate {
    private static final int STEPS = 60;
    /** Steps in which dependences are learnt while what is usual of rows of one thing is held. */
    private static final int SETTLING = 10;
    /** Which fields depend on which is asked again after so many steps, some times. */
    private static final int ASK_AGAIN = 7;

    private static final int ASK_LAST = 14;
    /** A field tells if rows of one thing have so many bits from it on the average. */
    private static final double TELLING = 2;
    /** Rows of one thing differ altogether in a field less often than this, or the field would not be of the thing. */
    private static final double MOST_DIFFERENT = 0.4;
    /** At least so large a part of the agreements on a field's values of a class counts as by chance. */
    private static final double LEAST_CHANCE = 0.002;
    /** Of the pairs of one thing, so large a part must be reached without a field to learn of the field from them alone. */
    private static final double LEAST_REACHED = 0.05;
    /** At first, so many pairs of one thing are of one that was moved. */
    private static final double MOVED_AT_FIRST = 0.05;
    /** A field that agrees so often where others do is not by chance the same. */
    private static final double MOSTLY_SHARED = 0.5;
    /** Pairs that what is usual of a field counts for. */
    private static final double USUAL = 5;
    /** What is usual of the days of moved things counts as so many pairs: they are alike by chance. */
    private static final double USUAL_DAYS = 20;
    /** Rows of one thing are at each level of words no more seldom than this part of how often it is so by chance. */
    private static final double LEAST_WORDS = 0.01;
    /** Where much is in common without being of one thing, what is usual of a field counts as so large a part of what is seen beside. */
    private static final double HELD = 0.25;

    private final Rows rows;
    private final List<FieldLevels> levels;
    private final PairSample candidates;
    private final ByChance byChance;
    private final double weight;
    private @Nullable DependenceChoice dependences;
    private final Move move;
    private final DeliveryEstimate deliveries;
    private final Usual usual;
    private double held;

    /** From a sample of candidates, each of which stands for {@code weight} of them, and what is alike by chance. */
    EmEstimate(Rows rows, List<FieldLevels> levels, PairSample candidates, ByChance byChance, double weight) {
        this.rows = rows;
        this.levels = levels;
        this.candidates = candidates;
        this.byChance = byChance;
        this.weight = weight;
        this.move = Move.of(rows, MOVED_AT_FIRST);
        this.usual = new Usual(rows, levels);
        this.deliveries = new DeliveryEstimate(rows, levels, move);
    }

    /**
     * As if fields were alike by chance independently first. Where rows of one thing then seem to differ altogether in a telling field
     * as often as is allowed, they are not of one thing: a household was taken for a person. Then once more, with what is usual of
     * rows of one thing held while it is learnt which fields depend on which; else this is asked of what was found. Where things may
     * be of one delivery, the second way at once.
     */
    Model estimate() {
        Model first = start();
        if (!first.delivery().isNone()) {
            dependences = new DependenceChoice(rows, levels, first.prior() * rows.pairs());
            return run(first.with(dependences.guess(first)), true, STEPS);
        }
        Model model = run(first, false, STEPS);
        if (rows.spec().oneToOne()) {
            return model;
        }
        dependences = new DependenceChoice(rows, levels, first.prior() * rows.pairs());
        if (isTooLenient(model)) {
            held = HELD;
            return run(first.with(dependences.guess(first)), true, STEPS);
        }
        return run(model.with(dependences.choose(model)), false, STEPS);
    }

    private boolean isTooLenient(Model model) {
        for (int field = 0; field < levels.size(); field++) {
            if (levels.get(field).different(model.same()[field]) >= MOST_DIFFERENT * 0.999
                    && model.tells(field) > TELLING) {
                return true;
            }
        }
        return false;
    }

    private Model run(Model start, boolean settle, int steps) {
        Model model = start;
        for (int step = 0; step < steps; step++) {
            Model next = step(
                    Posteriors.under(
                            model, rows, levels, candidates, rows.spec().oneToOne()),
                    model);
            if (settle && step < SETTLING) {
                next = next.with(start.same());
            }
            if (dependences != null) {
                boolean ask = (!settle || !model.delivery().isNone())
                        && step > 0
                        && step <= ASK_LAST
                        && step % ASK_AGAIN == 0;
                next = next.with(ask ? dependences.choose(next) : dependences.estimate(next.dependence(), next));
            }
            boolean still = Math.abs(Math.log(next.prior() / model.prior())) < 1e-4 && step > ASK_LAST;
            model = next;
            if (still) {
                break;
            }
        }
        return model;
    }

    /** What is taken for right before anything is learnt. */
    Model start() {
        double[][] same = new double[levels.size()][];
        Arrays.setAll(same, usual::shares);
        Dependence none = Dependence.none(same.length);
        double[][] other = step(
                        Posteriors.none(candidates.size()),
                        new Model(same, same, none, Delivery.none(), Move.none(), 0))
                .other();
        double prior = Math.min(0.1, Math.min(rows.split(), rows.count() / 2) * 0.2 / rows.pairs());
        Model model = new Model(same, other, none, Delivery.none(), move, prior);
        return model.with(deliveries.start(model));
    }

    /** The next model, from how probable it is of each pair what it is under the one before. */
    private Model step(Posteriors found, Model before) {
        LevelSums same = LevelSums.of(candidates, levels, found.same());
        LevelSums unmoved = LevelSums.of(candidates, levels, found.unmoved());
        LevelSums bound = LevelSums.of(candidates, levels, found.bound());
        LevelSums differ = LevelSums.of(candidates, levels, found.other());
        ByChance.Seen seen = byChance.under(before);
        double[][] chance = seen.shares();
        double[][] m = new double[levels.size()][];
        double[][] u = new double[levels.size()][];
        for (int field = 0; field < m.length; field++) {
            LevelSums ofSame = before.move().holds(field) ? unmoved : same;
            m[field] = same(
                    field,
                    independent(ofSame.all()[field], ofSame.reached()[field]),
                    mostDifferent(before.dependence(), field),
                    chance[field]);
            u[field] = other(field, bound.all()[field], differ.all()[field], chance[field]);
        }
        double prior = Math.max(1e-12, same.total() * weight / rows.pairs());
        Delivery delivery = deliveries.next(before.delivery(), found, candidates, u, made(before, found, seen), weight);
        return new Model(m, u, before.dependence(), delivery, moved(before.move(), found, u), prior);
    }

    /** How the numbers of two things of one make go that have nothing else to do with each other: equal ones are nearly all candidates. */
    private double[] made(Model before, Posteriors found, ByChance.Seen seen) {
        int serial = before.delivery().serial();
        if (serial < 0) {
            return new double[0];
        }
        Make make = Make.of(rows, levels, before.delivery().model());
        double equal = 0;
        for (int pattern = 0; pattern < candidates.size(); pattern++) {
            if (FieldLevels.isEqual(candidates.level(pattern, serial))
                    && make.isOne(candidates.levels(), pattern * candidates.fields())) {
                equal += (1 - found.same()[pattern]) * candidates.times()[pattern] * weight;
            }
        }
        return seen.ofMake(make, serial, before.other()[serial], equal);
    }

    /** How often what is of one thing was moved, of pairs that would be found wherever it is. */
    private Move moved(Move before, Posteriors found, double[][] other) {
        double all = USUAL;
        double moved = MOVED_AT_FIRST * USUAL;
        for (int pair = 0; pair < candidates.size(); pair++) {
            if ((candidates.reach()[pair] & before.fields()) == before.fields()) {
                all += found.same()[pair] * candidates.times()[pair];
                moved += found.moved()[pair] * candidates.times()[pair];
            }
        }
        return before.fields() == 0 ? before : new Move(before.fields(), moved / all, days(found, other));
    }

    /** When what was moved was taken down again. */
    private double[][] days(Posteriors found, double[][] chance) {
        double[][] sums = LevelSums.of(candidates, levels, found.moved()).all();
        double[][] days = new double[sums.length][];
        for (int field = 0; field < days.length; field++) {
            int of = field;
            double all = sum(sums[field]) + USUAL_DAYS;
            days[field] = rows.kind(field) == FieldKind.OCCASION ? new double[sums[field].length] : new double[0];
            Arrays.setAll(days[field], level -> (sums[of][level] + USUAL_DAYS * chance[of][level]) / all);
        }
        return days;
    }

    private static double sum(double[] sums) {
        return Arrays.stream(sums, 1, sums.length).sum();
    }

    /** The sums over pairs that are reached without the field; over all where that would be next to none. */
    private static double[] independent(double[] all, double[] reached) {
        double ofAll = sum(all);
        double ofReached = sum(reached);
        return ofReached < LEAST_REACHED * ofAll ? all : reached;
    }

    /** What is usual of the field counts as some pairs. */
    private double[] same(int field, double[] sums, double mostDifferent, double[] chance) {
        double[] shares = usual.shares(field);
        double all = sum(sums);
        double ofUsual = USUAL + held * all;
        for (int level = 1; level < shares.length; level++) {
            shares[level] = (sums[level] + ofUsual * shares[level]) / (all + ofUsual);
        }
        if (rows.kind(field).isWords()) {
            noRarerThanSome(shares, chance);
        }
        levels.get(field).limit(shares, mostDifferent);
        if (usual.isNumber(field)) {
            differUsually(field, shares);
        }
        return shares;
    }

    /** Words have many levels, of which some are met too seldom to learn how often rows of one thing are there. */
    private static void noRarerThanSome(double[] shares, double[] chance) {
        for (int level = FieldLevels.FIRST_ALIKE; level < shares.length; level++) {
            shares[level] = Math.max(shares[level], LEAST_WORDS * chance[level]);
        }
    }

    /** What sets a number apart from others of a delivery is not learnt from pairs that may be of one: it follows from single errors. */
    private void differUsually(int field, double[] shares) {
        FieldLevels of = levels.get(field);
        double before = of.different(shares);
        SerialComparison.byErrors(shares, usual.shares(field), FieldLevels.FIRST_ALIKE);
        shares[of.exchanged() - 1] = usual.different(field);
        double after = of.different(shares);
        for (int level = 1; level < shares.length; level++) {
            if (level < of.firstDifferent() || level >= of.exchanged()) {
                shares[level] *= (1 - after) / (1 - before);
            }
        }
    }

    /**
     * How often rows of one thing may differ altogether in a field: numbers no more than is usual. Where much is in common without
     * being of one thing, no more than is usual in what even then agrees by chance only: pairs that differ there are of two, and
     * nothing can be learnt from them.
     */
    private double mostDifferent(Dependence dependence, int field) {
        if (usual.isNumber(field)) {
            return levels.get(field).different(usual.shares(field));
        }
        List<Dependence.Case> cases = dependence.cases().get(field);
        boolean shared = cases.stream()
                .anyMatch(one -> Arrays.stream(one.shares()[0], 1, FieldLevels.FIRST_ALIKE)
                                .sum()
                        > MOSTLY_SHARED);
        return held == 0 || shared ? MOST_DIFFERENT : levels.get(field).different(usual.shares(field));
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
        double alike = 0;
        for (int level = FieldLevels.FIRST_ALIKE; level < shares.length; level++) {
            double counted = byChance.isByKeys(field) ? chance[level] * frequencies.present() : differ[level] * weight;
            shares[level] = Math.max(chance[level], (counted + 0.5) / (frequencies.present() + 1));
            alike += shares[level];
        }
        for (int level = FieldLevels.FIRST_ALIKE; level < shares.length; level++) {
            shares[level] *= Math.max(1e-9, 1 - equal) / alike;
        }
        return shares;
    }
}
