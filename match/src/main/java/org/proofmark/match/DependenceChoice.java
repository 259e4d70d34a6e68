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
    private static final double LEAST_PAIRS = 10;

    private static final double LEAST_CERTAIN = 20;
    /** The same of what a second field tells beside the first. */
    private static final double LEAST_CERTAIN_MORE = 6;
    /** Of the pairs that agree in what is asked, those of two things must be so many times those of one thing in all. */
    private static final double LEAST_OTHER = 3;
    /** A field depends on so many others, or pairs of others, at most. */
    private static final int MOST_CASES = 12;

    private final Rows rows;
    private final List<FieldLevels> levels;
    private final AgreeingPairs[] agreeing;
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
                .parallel()
                .mapToObj(field -> AgreeingPairs.of(rows, levels, field))
                .toArray(AgreeingPairs[]::new);
    }

    /**
     * How fields go together, by how probable each of the agreeing pairs is to be of two things.
     *
     * @param ofTwo if all are
     */
    private Agreements agreements(Model model, boolean ofTwo) {
        double[][] others = new double[agreeing.length][];
        Arrays.setAll(others, field -> Posteriors.others(model, rows, levels, agreeing[field].sample(), ofTwo));
        return new Agreements(agreeing, levels, others);
    }

    /** Chooses before anything is known: nearly all pairs that agree in a field are of two things, but where these are too few. */
    Dependence guess(Model model) {
        return choose(model, agreements(model, true));
    }

    /** Chooses by what is known of the pairs. */
    Dependence choose(Model model) {
        return choose(model, agreements(model, false));
    }

    /** Estimates the shares of levels anew, with the same fields depending on the same. */
    Dependence estimate(Dependence chosen, Model model) {
        return chosen.isNone() ? chosen : estimate(chosen, model, agreements(model, false));
    }

    private Dependence estimate(Dependence chosen, Model model, Agreements agreements) {
        return new Dependence(IntStream.range(0, agreeing.length)
                .parallel()
                .mapToObj(field -> {
                    CaseShares shares = new CaseShares(levels.get(field), model.same()[field], model.other()[field]);
                    return chosen.cases().get(field).stream()
                            .map(one ->
                                    new Dependence.Case(one.first(), one.second(), shares.of(agreements, one, field)))
                            .toList();
                })
                .toList());
    }

    private Dependence choose(Model model, Agreements agreements) {
        int fields = agreeing.length;
        double least = LEAST_OTHER * Math.max(expected, model.prior() * rows.pairs());
        List<Choice> possible = new ArrayList<>();
        for (int field = 0; field < fields; field++) {
            for (int first = 0; first < fields; first++) {
                for (int second = first; second < fields && first != field; second++) {
                    if (second != field && isAsked(model, field, first, second)) {
                        Agreements.Seen seen = agreements.where(first, second, field);
                        if (seen.standFor() > least) {
                            possible.add(new Choice(
                                    field,
                                    first,
                                    second == first ? -1 : second,
                                    tells(model, field, first, second, agreements),
                                    tells(model.other()[field], seen)));
                        }
                    }
                }
            }
        }
        possible.removeIf(choice -> choice.tells < LEAST_BITS);
        possible.sort(Comparator.comparingDouble(Choice::tells).reversed());
        return estimate(best(possible, fields).dependence(possible), model, agreements);
    }

    /** What numbers have in common at one place is known from deliveries; what rows leave out depends on nothing. */
    private boolean isAsked(Model model, int field, int first, int second) {
        if (rows.isGaps(field) || rows.isGaps(first) || rows.isGaps(second)) {
            return false;
        }
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
                        .map(choice -> new Dependence.Case(choice.first, choice.second, new double[0][]))
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

    /** What one or two others tell of a field on the average over pairs where they are alike, in bits. */
    private double tells(Model model, int field, int first, int second, Agreements agreements) {
        double[] usual = model.other()[field];
        double one = tells(usual, agreements.where(first, first, field)) * present(first);
        if (first == second) {
            return 2 * one;
        }
        Agreements.Seen where = agreements.where(first, second, field);
        double other = tells(usual, agreements.where(second, second, field)) * present(second);
        double both = tells(usual, where) * present(first) * present(second);
        boolean more = both > Math.max(one, other) + LEAST_MORE
                && isMore(usual, where, agreements.where(first, first, field))
                && isMore(usual, where, agreements.where(second, second, field));
        return more ? one + other + both : 0;
    }

    /** Whether it is certain that a field goes otherwise where two others agree than where one of them does. */
    private static boolean isMore(double[] usual, Agreements.Seen both, Agreements.Seen one) {
        double[] expected = new double[usual.length];
        for (int level = 1; level < usual.length; level++) {
            expected[level] = (one.shares()[level] * one.pairs() + usual[level]) / (one.pairs() + 1);
        }
        return tells(expected, both, LEAST_CERTAIN_MORE) > 0;
    }

    private double present(int field) {
        return levels.get(field).frequencies().present() / rows.pairs();
    }

    private static double tells(double[] usual, Agreements.Seen seen) {
        return tells(usual, seen, LEAST_CERTAIN);
    }

    private static double tells(double[] usual, Agreements.Seen seen, double leastCertain) {
        double bits = 0;
        for (int level = 1; level < usual.length; level++) {
            double share = seen.shares()[level];
            bits += share > 0 ? share * Model.log2(share / usual[level]) : 0;
        }
        return seen.pairs() >= LEAST_PAIRS && bits * seen.pairs() * Math.log(2) > leastCertain ? bits : 0;
    }
}
