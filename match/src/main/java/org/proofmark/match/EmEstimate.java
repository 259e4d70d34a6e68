package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Estimates the {@link Model} without labels by expectation and maximisation (Dempster, Laird and Rubin 1977; Winkler 1988).
 *
 * <p>Pairs that are no candidates count as pairs of two things: so the prior refers to all pairs. The shares among pairs of two
 * things come from pairs drawn at random, equal values from the exact counts of the table; what is of one thing among them is
 * taken out at each step. The shares among pairs of one thing come, for each field, from candidates that would be candidates
 * without it: a field by which pairs were found would seem to agree always.
 */
final class EmEstimate {
    private static final int STEPS = 60;
    private static final int CHUNKS = 64;
    /** At most one in so many agreements on a field's rarest values is by chance, as long as nothing else is known. */
    private static final double LEAST_CHANCE = 0.002;

    private final Rows rows;
    private final List<FieldLevels> levels;
    private final PairSample candidates;
    private final PairSample random;
    private final double weight;
    private final int fields;

    /** From a sample of candidates, each of which stands for {@code weight} of them, and pairs drawn at random. */
    EmEstimate(Rows rows, List<FieldLevels> levels, PairSample candidates, PairSample random, double weight) {
        this.rows = rows;
        this.levels = levels;
        this.candidates = candidates;
        this.random = random;
        this.weight = weight;
        this.fields = rows.fields();
    }

    Model estimate() {
        double[][] other = shares(random, null, false).shares();
        for (int field = 0; field < fields; field++) {
            equalByChance(field, other[field], null, 0);
        }
        Model model = new Model(start(), other, Math.min(0.1, rows.count() * 0.1 / rows.pairs()));
        for (int step = 0; step < STEPS; step++) {
            Model next = step(model);
            boolean still = Math.abs(Math.log(next.prior() / model.prior())) < 1e-5 && step > 10;
            model = next;
            if (still) {
                break;
            }
        }
        return model;
    }

    private double[][] start() {
        double[][] same = new double[fields][];
        for (int field = 0; field < fields; field++) {
            same[field] = usual(field);
        }
        return same;
    }

    /** What is usual for a field: mostly equal, else rather alike than different. */
    private double[] usual(int field) {
        FieldLevels of = levels.get(field);
        double[] shares = new double[of.count()];
        double all = 0;
        for (int c = 0; c < Frequencies.CLASSES; c++) {
            shares[1 + c] = of.rowsOfClass(c);
            all += shares[1 + c];
        }
        for (int c = 0; c < Frequencies.CLASSES; c++) {
            shares[1 + c] = 0.8 * (shares[1 + c] + 1e-3) / (all + 1e-3 * Frequencies.CLASSES);
        }
        double rest = 0.2;
        for (int level = FieldLevels.FIRST_ALIKE; level < shares.length; level++) {
            shares[level] = level == of.exchanged() ? rest : rest * 0.4;
            rest -= shares[level];
        }
        return shares;
    }

    private Model step(Model model) {
        Sums same = shares(candidates, model, true);
        Sums chance = shares(random, model, false);
        double matched = same.total() * weight;
        double[][] other = chance.shares();
        double[][] m = same.shares();
        for (int field = 0; field < fields; field++) {
            equalByChance(field, other[field], same.all()[field], weight);
            double[] usual = usual(field);
            double n = Arrays.stream(same.reached()[field]).sum();
            for (int level = 1; level < usual.length; level++) {
                m[field][level] = (same.reached()[field][level] + 5 * usual[level]) / (n + 5);
            }
        }
        return new Model(m, other, Math.max(1e-12, matched / rows.pairs()));
    }

    /** Puts in how often two things agree by chance, from the table's counts less what agrees because it is one thing. */
    private void equalByChance(
            int field, double[] shares, double @org.jspecify.annotations.Nullable [] same, double by) {
        Frequencies frequencies = levels.get(field).frequencies();
        double alike = 0;
        for (int level = FieldLevels.FIRST_ALIKE; level < shares.length; level++) {
            alike += shares[level];
        }
        double equal = 0;
        for (int c = 0; c < Frequencies.CLASSES; c++) {
            double agreeing = frequencies.agreeing(c);
            double matched = same == null ? 0 : same[1 + c] * by;
            shares[1 + c] = Math.max(agreeing - matched, LEAST_CHANCE * agreeing + 0.5) / frequencies.present();
            equal += shares[1 + c];
        }
        for (int level = FieldLevels.FIRST_ALIKE; level < shares.length; level++) {
            shares[level] *= Math.max(1e-9, 1 - equal) / Math.max(1e-12, alike);
        }
    }

    /** Sums of weights by field and level: over all pairs, and over those that are reached without the field. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Sums(double[][] all, double[][] reached, double total) {
        double[][] shares() {
            double[][] shares = new double[all.length][];
            for (int field = 0; field < shares.length; field++) {
                shares[field] = all[field].clone();
                double sum = 0.5;
                for (int level = 1; level < shares[field].length; level++) {
                    sum += shares[field][level];
                }
                for (int level = 1; level < shares[field].length; level++) {
                    shares[field][level] = (shares[field][level] + 0.5 / shares[field].length) / sum;
                }
            }
            return shares;
        }
    }

    private Sums shares(PairSample sample, @org.jspecify.annotations.Nullable Model model, boolean same) {
        Sums[] parts = new Sums[CHUNKS];
        IntStream.range(0, CHUNKS).parallel().forEach(chunk -> {
            int from = (int) ((long) sample.size() * chunk / CHUNKS);
            int to = (int) ((long) sample.size() * (chunk + 1) / CHUNKS);
            parts[chunk] = shares(sample, model, same, from, to);
        });
        double total = 0;
        Sums sums = shares(sample, model, same, 0, 0);
        for (Sums part : parts) {
            total += part.total();
            for (int field = 0; field < fields; field++) {
                for (int level = 0; level < part.all()[field].length; level++) {
                    sums.all()[field][level] += part.all()[field][level];
                    sums.reached()[field][level] += part.reached()[field][level];
                }
            }
        }
        return new Sums(sums.all(), sums.reached(), total);
    }

    private Sums shares(
            PairSample sample, @org.jspecify.annotations.Nullable Model model, boolean same, int from, int to) {
        double[][] all = new double[fields][];
        double[][] reached = new double[fields][];
        for (int field = 0; field < fields; field++) {
            all[field] = new double[levels.get(field).count()];
            reached[field] = new double[all[field].length];
        }
        double[][] bits = model == null ? new double[0][] : model.bits();
        double total = 0;
        for (int pair = from; pair < to; pair++) {
            double p = model == null ? 0 : probability(sample, pair, bits, model.priorBits());
            double w = same ? p : 1 - p;
            total += w;
            for (int field = 0; field < fields; field++) {
                int level = sample.levels()[pair * fields + field];
                all[field][level] += w;
                if ((sample.reach()[pair] >>> field & 1) != 0 && level != 0) {
                    reached[field][level] += w;
                }
            }
        }
        return new Sums(all, reached, total);
    }

    private double probability(PairSample sample, int pair, double[][] bits, double prior) {
        double score = prior;
        for (int field = 0; field < fields; field++) {
            score += bits[field][sample.levels()[pair * fields + field]];
        }
        return 1 / (1 + Math.pow(2, -score));
    }
}
