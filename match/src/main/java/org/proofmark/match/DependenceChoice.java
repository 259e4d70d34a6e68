package org.proofmark.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Finds which fields depend on which among pairs of two things, and how, from pairs that agree in one field each. What is probably of
 * one thing among them is left out.
 */
final class DependenceChoice {
    /** What a field tells of another on the average, in bits, or it is not asked. */
    private static final double LEAST_BITS = 0.05;
    /** A second field must tell so much more. */
    private static final double LEAST_MORE = 0.01;
    /** Pairs from which something may be learnt, and how certain it must be: half of G² (natural logarithms). */
    private static final double LEAST_PAIRS = 50;

    private static final double LEAST_CERTAIN = 20;
    /** Of the pairs that agree in what is asked, those of two things must be so many times those of one thing in all. */
    private static final double LEAST_OTHER = 3;
    /** A field depends on so many others, or pairs of others, at most. */
    private static final int MOST_CASES = 12;
    /** What is seen of a level is drawn towards what is known without it by so many pairs. */
    private static final double USUAL = 10;
    /** Of what was not seen in some pairs, so many may have been among them. */
    private static final double UNSEEN = 0.5;
    /** Levels at which a field is alike are not taken for rarer than this part of what they are on the whole. */
    private static final double LEAST_PART = 0.5;

    private final Rows rows;
    private final List<FieldLevels> levels;
    private final PairSample[] agreeing;
    private final double expected;

    /**
     * That a field depends on one or two others.
     *
     * @param tells how much over all pairs that agree in one or both
     * @param whereAlike how much where all of them agree
     */
    private record Choice(int field, int first, int second, double tells, double whereAlike) {}

    /** @param expected pairs of one thing that there may be, before anything is known */
    DependenceChoice(Rows rows, List<FieldLevels> levels, double expected) {
        this.expected = expected;
        this.rows = rows;
        this.levels = levels;
        this.agreeing = IntStream.range(0, rows.fields())
                .mapToObj(field -> AgreeingPairs.of(rows, levels, field))
                .toArray(PairSample[]::new);
    }

    /** How probable each of the agreeing pairs is to be of two things. */
    private double[][] others(Model model) {
        double[][] others = new double[agreeing.length][];
        Arrays.setAll(others, field -> Posteriors.under(model, rows, levels, agreeing[field], false)
                .other());
        return others;
    }

    /** Chooses before anything is known: nearly all pairs that agree in a field are of two things, but where these are too few. */
    Dependence guess(Model model) {
        double[][] others = new double[agreeing.length][];
        for (int field = 0; field < others.length; field++) {
            Posteriors known = Posteriors.under(model, rows, levels, agreeing[field], false);
            others[field] = new double[agreeing[field].size()];
            for (int pair = 0; pair < others[field].length; pair++) {
                double same = known.same()[pair];
                others[field][pair] =
                        same > 0.999999 ? 1 : 1 - (known.delivered()[pair] + known.again()[pair]) / (1 - same);
            }
        }
        return choose(model, others);
    }

    /** Chooses by what is known of the pairs. */
    Dependence choose(Model model) {
        return choose(model, others(model));
    }

    /** Estimates the shares of levels anew, with the same fields depending on the same. */
    Dependence estimate(Dependence chosen, Model model) {
        return chosen.isNone() ? chosen : estimate(chosen, model, sums(others(model)));
    }

    private double[][][][] sums(double[][] others) {
        double[][][][] sums = new double[agreeing.length][][][];
        IntStream.range(0, sums.length).parallel().forEach(field -> sums[field] = sums(field, others[field]));
        return sums;
    }

    private Dependence choose(Model model, double[][] others) {
        int fields = agreeing.length;
        double least = LEAST_OTHER * Math.max(expected, model.prior() * rows.pairs());
        double[][][][] sums = sums(others);
        List<Choice> possible = new ArrayList<>();
        for (int field = 0; field < fields; field++) {
            for (int first = 0; first < fields; first++) {
                for (int second = first; second < fields && first != field; second++) {
                    if (second != field
                            && isAsked(model, field, first, second)
                            && pairs(field, first, second, sums) > least) {
                        double tells = tells(model, field, first, second, sums);
                        double alike = tells(model.other()[field], of(field, first, second, sums));
                        possible.add(new Choice(field, first, second == first ? -1 : second, tells, alike));
                    }
                }
            }
        }
        possible.removeIf(choice -> choice.tells < LEAST_BITS);
        possible.sort(Comparator.comparingDouble(Choice::tells).reversed());
        return estimate(best(possible, fields).dependence(possible), model, sums);
    }

    /** What numbers have in common at one place is known from deliveries. */
    private boolean isAsked(Model model, int field, int first, int second) {
        boolean atPlace = rows.kind(first).isOfPlace() || rows.kind(second).isOfPlace();
        return model.delivery().isNone() || field != model.delivery().serial() || !atPlace;
    }

    /** The choices that together tell most: the best first, then others in their place as long as that tells more. */
    private static Chosen best(List<Choice> possible, int fields) {
        Chosen best = new Chosen(fields).filled(possible);
        for (boolean better = true; better; ) {
            better = false;
            for (Choice choice : possible) {
                Chosen other = best.with(choice).filled(possible);
                if (other.tells() > best.tells() + 1e-9) {
                    best = other;
                    better = true;
                }
            }
        }
        return best;
    }

    /** One choice at most for each field; no field depends on itself through others. */
    private static final class Chosen {
        private final Choice[] choices;

        Chosen(int fields) {
            choices = new Choice[fields];
        }

        double tells() {
            return Arrays.stream(choices)
                    .filter(Objects::nonNull)
                    .mapToDouble(Choice::tells)
                    .sum();
        }

        /** This one choice, and of those here all that it does not contradict. */
        Chosen with(Choice choice) {
            Chosen made = new Chosen(choices.length);
            made.choices[choice.field] = choice;
            for (Choice old : choices) {
                if (old != null) {
                    made.add(old);
                }
            }
            return made;
        }

        Chosen filled(List<Choice> possible) {
            Chosen made = new Chosen(choices.length);
            System.arraycopy(choices, 0, made.choices, 0, choices.length);
            possible.forEach(made::add);
            return made;
        }

        private void add(Choice choice) {
            if (choices[choice.field] == null
                    && !reaches(choice.first, choice.field)
                    && !reaches(choice.second, choice.field)) {
                choices[choice.field] = choice;
            }
        }

        private boolean reaches(int from, int field) {
            if (from < 0 || from == field) {
                return from == field;
            }
            Choice next = choices[from];
            return next != null && (reaches(next.first, field) || reaches(next.second, field));
        }

        /** Beside what was chosen, all that fits its order. */
        Dependence dependence(List<Choice> possible) {
            List<List<Dependence.Case>> cases = new ArrayList<>();
            for (int field = 0; field < choices.length; field++) {
                int of = field;
                cases.add(possible.stream()
                        .filter(choice ->
                                choice.field == of && isBefore(choice.first, of) && isBefore(choice.second, of))
                        .sorted(Comparator.comparingDouble(Choice::whereAlike).reversed())
                        .limit(MOST_CASES)
                        .map(choice -> new Dependence.Case(choice.first, choice.second, new double[0]))
                        .toList());
            }
            return new Dependence(cases);
        }

        private boolean isBefore(int one, int field) {
            return one < 0 || rank(one) < rank(field) || (rank(one) == rank(field) && one < field);
        }

        /** How long the longest way is from a field through those that it depends on. */
        private int rank(int field) {
            Choice choice = field < 0 ? null : choices[field];
            return choice == null ? 0 : 1 + Math.max(rank(choice.first), rank(choice.second));
        }
    }

    private double agreeing(int field) {
        Frequencies frequencies = levels.get(field).frequencies();
        return IntStream.range(0, Frequencies.CLASSES)
                .mapToDouble(frequencies::agreeing)
                .sum();
    }

    /** Of how many pairs of two things that agree in one or two fields something is known of another field. */
    private double pairs(int field, int first, int second, double[][][][] sums) {
        double a = sum(sums[first][second][field]) * agreeing(first) / Math.max(1, all(agreeing[first]));
        double b = sum(sums[second][first][field]) * agreeing(second) / Math.max(1, all(agreeing[second]));
        return Math.max(a, b);
    }

    private static double all(PairSample sample) {
        return Arrays.stream(sample.times(), 0, sample.size()).sum();
    }

    /** Of pairs that agree in a field: sums by another field in which they agree, too (itself: of all), field and level. */
    private double[][][] sums(int agreed, double[] weights) {
        int fields = agreeing.length;
        PairSample sample = agreeing[agreed];
        double[][][] sums = new double[fields][fields][];
        for (double[][] of : sums) {
            Arrays.setAll(of, f -> new double[levels.get(f).count()]);
        }
        for (int pair = 0; pair < sample.size(); pair++) {
            double w = weights[pair] * sample.times()[pair];
            for (int beside = 0; beside < fields; beside++) {
                if (FieldLevels.isEqual(sample.level(pair, beside))) {
                    for (int field = 0; field < fields; field++) {
                        sums[beside][field][sample.level(pair, field)] += w;
                    }
                }
            }
        }
        return sums;
    }

    /** What one or two others tell of a field on the average over pairs where they are alike, in bits. */
    private double tells(Model model, int field, int first, int second, double[][][][] sums) {
        double[] usual = model.other()[field];
        double one = tells(usual, of(field, first, first, sums)) * present(first);
        if (first == second) {
            return 2 * one;
        }
        double other = tells(usual, of(field, second, second, sums)) * present(second);
        double both = tells(usual, of(field, first, second, sums)) * present(first) * present(second);
        return both > Math.max(one, other) + LEAST_MORE ? one + other + both : 0;
    }

    private double present(int field) {
        return levels.get(field).frequencies().present() / rows.pairs();
    }

    /** The sums where two fields agree, from whichever sample holds more of such pairs. */
    private static double[] of(int field, int first, int second, double[][][][] sums) {
        double[] a = sums[first][second][field];
        double[] b = sums[second][first][field];
        return sum(a) >= sum(b) ? a : b;
    }

    private static double sum(double[] sums) {
        return Arrays.stream(sums, 1, sums.length).sum();
    }

    private static double tells(double[] usual, double[] sums) {
        double all = sum(sums);
        double bits = 0;
        for (int level = 1; level < sums.length; level++) {
            double share = sums[level] / all;
            bits += share > 0 ? share * Model.log2(share / usual[level]) : 0;
        }
        return all >= LEAST_PAIRS && bits * all * Math.log(2) > LEAST_CERTAIN ? bits : 0;
    }

    private Dependence estimate(Dependence chosen, Model model, double[][][][] sums) {
        int fields = agreeing.length;
        List<List<Dependence.Case>> cases = new ArrayList<>();
        for (int field = 0; field < fields; field++) {
            int of = field;
            cases.add(chosen.cases().get(field).stream()
                    .map(one -> {
                        int second = one.second() < 0 ? one.first() : one.second();
                        double[] seen = of(of, one.first(), second, sums);
                        return new Dependence.Case(one.first(), one.second(), shares(seen, of, model));
                    })
                    .toList());
        }
        return new Dependence(cases);
    }

    private double[] shares(double[] sums, int field, Model model) {
        double[] same = model.same()[field];
        double[] usual = model.other()[field];
        boolean[] alike = levels.get(field).alike(Evidence.bits(same, usual));
        double all = sum(sums) + USUAL;
        double[] shares = new double[sums.length];
        for (int level = 1; level < shares.length; level++) {
            double seen = (sums[level] + USUAL * usual[level]) / all;
            boolean graded = alike[level] && !FieldLevels.isEqual(level);
            shares[level] = graded ? Math.max(Math.max(seen, UNSEEN / all), LEAST_PART * usual[level]) : seen;
        }
        equal(shares, Math.max(equal(shares), UNSEEN / all), same, usual);
        return shares;
    }

    /**
     * Spreads what is equal over the classes of values: what is in common is spread as among rows of one thing, what is equal by
     * chance as by chance. Which values are rare may depend on the other fields as well, and must not count twice.
     */
    private static void equal(double[] shares, double seen, double[] same, double[] usual) {
        double ofSame = equal(same);
        double ofUsual = equal(usual);
        double common = ofSame > ofUsual ? Math.max(0, Math.min(1, (seen - ofUsual) / (ofSame - ofUsual))) : 0;
        double scale = seen / (common * ofSame + (1 - common) * ofUsual);
        for (int level = 1; level < FieldLevels.FIRST_ALIKE; level++) {
            shares[level] = scale * (common * same[level] + (1 - common) * usual[level]);
        }
    }

    private static double equal(double[] shares) {
        return Arrays.stream(shares, 1, FieldLevels.FIRST_ALIKE).sum();
    }
}
