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
    /**
     * Beside related things, what is usual of rows of one thing counts as so large a part of what is seen of them, and few steps
     * follow the settling. Relations have no slips of the pen; left to itself the estimate would in the end take what looks like
     * a relation without slips for rows of one thing.
     */
    private static final double HELD = 0.25;

    private static final int AFTER_SETTLING = 5;
    /** Steps in which relations are learnt while what is usual of rows of one thing is held. */
    private static final int SETTLING = 10;
    /** Ways to be related, by how much of everything is in common at first. */
    private static final double[] RELATED_AT_FIRST = {0.65, 0.3};
    /** At first, so many pairs of related things of each way are expected for one of one thing. */
    private static final double RELATED_TIMES = 5;
    /** Related things share a telling field less often than this. */
    private static final double LEAST_SHARED = 0.2;
    /** A field tells if rows of one thing have so many bits from it on the average. */
    private static final double TELLING = 4;
    /** Fewer pairs of related things than this for one of one thing are not told apart from careless rows of one thing. */
    private static final double LEAST_RELATED = 0.25;
    /** Rows of one thing differ altogether in a field less often than this, or the field would not be of the thing. */
    private static final double MOST_DIFFERENT = 0.4;
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

    /** From a sample of candidates, each of which stands for {@code weight} of them, and pairs drawn at random. */
    EmEstimate(Rows rows, List<FieldLevels> levels, PairSample candidates, PairSample random, double weight) {
        this.rows = rows;
        this.levels = levels;
        this.candidates = candidates;
        this.random = random;
        this.weight = weight;
    }

    /**
     * Without related things first. Where rows of one thing then seem to differ altogether in a telling field as often as is
     * allowed, they are not of one thing: a household was taken for a person. Only then relations are estimated, too.
     */
    Model estimate() {
        Model model = run(start(0));
        if (rows.spec().oneToOne() || !isTooLenient(model)) {
            return model;
        }
        Model withRelations = run(start(RELATED_AT_FIRST.length));
        return areRelated(withRelations) ? withRelations : model;
    }

    private boolean isTooLenient(Model model) {
        for (int field = 0; field < levels.size(); field++) {
            double[] same = model.same()[field];
            if (same[same.length - 2] >= MOST_DIFFERENT * 0.999 && tells(model, field) > TELLING / 2) {
                return true;
            }
        }
        return false;
    }

    private Model run(Model start) {
        Model model = start;
        int steps = start.ways() > 0 ? SETTLING + AFTER_SETTLING : STEPS;
        for (int step = 0; step < steps; step++) {
            Model next = step(
                    Posteriors.under(model, rows, candidates, rows.spec().oneToOne()),
                    Posteriors.under(model, rows, random, false),
                    model);
            if (start.ways() > 0 && step < SETTLING) {
                next = new Model(start.same(), next.other(), next.prior(), next.shared(), next.related());
            }
            boolean still = Math.abs(Math.log(next.prior() / model.prior())) < 1e-4 && step > SETTLING;
            model = next;
            if (still) {
                break;
            }
        }
        return model;
    }

    /**
     * Related things have some telling field in common by chance only. Where all are shared now and then, what looks like a
     * relation are rows of one thing that were written carelessly.
     */
    private boolean areRelated(Model model) {
        double apart = 0;
        for (int way = 0; way < model.ways(); way++) {
            boolean telling = false;
            for (int field = 0; field < levels.size(); field++) {
                telling |= model.shared()[way][field] < LEAST_SHARED && tells(model, field) > TELLING;
            }
            apart += telling ? model.related()[way] : 0;
        }
        return apart > LEAST_RELATED * model.prior();
    }

    /** What rows of one thing have from a field on the average, in bits. */
    private static double tells(Model model, int field) {
        double tells = 0;
        double[] same = model.same()[field];
        for (int level = 1; level < same.length; level++) {
            tells += same[level] * Model.log2(same[level] / model.other()[field][level]);
        }
        return tells;
    }

    private Model start(int ways) {
        double[] none = new double[candidates.size()];
        double[] nobody = new double[random.size()];
        double[][] same = new double[levels.size()][];
        Arrays.setAll(same, this::usual);
        double[][] shared = new double[ways][levels.size()];
        double[] related = new double[ways];
        Model nothing = new Model(same, same, 0, shared, related);
        Model unknown = step(
                new Posteriors(none, new double[ways][none.length]),
                new Posteriors(nobody, new double[ways][nobody.length]),
                nothing);
        double prior = Math.min(0.1, Math.min(rows.split(), rows.count() / 2) * 0.2 / rows.pairs());
        for (int way = 0; way < ways; way++) {
            Arrays.fill(shared[way], RELATED_AT_FIRST[way]);
            related[way] = RELATED_TIMES * prior;
        }
        return new Model(same, unknown.other(), prior, shared, related);
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

    /** The next model, from how probable it is of each pair what it is under the one before. */
    private Model step(Posteriors found, Posteriors byChance, Model before) {
        LevelSums same = LevelSums.of(candidates, levels, found.same());
        LevelSums[] related = new LevelSums[before.ways()];
        Arrays.setAll(related, way -> LevelSums.of(candidates, levels, found.related()[way]));
        LevelSums differ = LevelSums.of(candidates, levels, found.neither());
        LevelSums chance = LevelSums.of(random, levels, byChance.neither());
        double[][] m = new double[levels.size()][];
        double[][] u = new double[levels.size()][];
        double[][] shared = new double[related.length][m.length];
        for (int field = 0; field < m.length; field++) {
            m[field] = same(
                    field,
                    independent(same.all()[field], same.reached()[field]),
                    related.length > 0 ? HELD : 0,
                    mostDifferent(before, field));
            double[] explained = same.all()[field].clone();
            for (int way = 0; way < related.length; way++) {
                double[] all = related[way].all()[field];
                double[] common = common(before, way, field, all);
                for (int level = 1; level < explained.length; level++) {
                    explained[level] += common[level];
                }
                double[] reached = independent(all, related[way].reached()[field]);
                double[] ofReached = common(before, way, field, reached);
                shared[way][field] = (sum(ofReached) + 0.5) / (sum(reached) + 1);
            }
            u[field] = other(field, explained, differ.all()[field], chance.all()[field]);
        }
        double[] shares = Arrays.stream(related)
                .mapToDouble(sums -> Math.max(1e-12, sums.total() * weight / rows.pairs()))
                .toArray();
        return new Model(m, u, Math.max(1e-12, same.total() * weight / rows.pairs()), shared, shares);
    }

    /** Of sums over related things, the part that has the field in common and is not alike by chance. */
    private static double[] common(Model model, int way, int field, double[] sums) {
        double[] common = new double[sums.length];
        double shared = model.shared()[way][field];
        for (int level = 1; level < sums.length; level++) {
            double sharing = shared * model.same()[field][level];
            common[level] = sums[level] * sharing / (sharing + (1 - shared) * model.other()[field][level] + 1e-300);
        }
        return common;
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

    /** What is usual of the field counts as some pairs, and as a part of all. */
    private double[] same(int field, double[] sums, double part, double most) {
        double[] shares = usual(field);
        double all = sum(sums);
        double usual = USUAL + part * all;
        for (int level = 1; level < shares.length; level++) {
            shares[level] = (sums[level] + usual * shares[level]) / (all + usual);
        }
        limit(shares, most);
        return shares;
    }

    /** Keeps the share of the level "different" down. */
    private static void limit(double[] shares, double most) {
        int different = shares.length - 2;
        if (shares[different] > most) {
            double scale = (1 - most) / (1 - shares[different]);
            for (int level = 1; level < shares.length; level++) {
                shares[level] *= scale;
            }
            shares[different] = most;
        }
    }

    /**
     * How often rows of one thing may differ altogether in a field. Where related things have it in common by chance only, no
     * more than is usual: pairs that differ there are theirs, and nothing can be learnt from them.
     */
    private double mostDifferent(Model before, int field) {
        double most = MOST_DIFFERENT;
        for (int way = 0; way < before.ways(); way++) {
            if (before.shared()[way][field] < LEAST_SHARED && before.related()[way] > LEAST_RELATED * before.prior()) {
                double[] usual = usual(field);
                most = usual[usual.length - 2];
            }
        }
        return most;
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
