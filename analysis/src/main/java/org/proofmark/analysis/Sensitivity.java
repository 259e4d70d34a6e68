package org.proofmark.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a finding hangs on one recovery or one item.
 *
 * @param pattern the finding
 * @param familyWiseP with everything in
 * @param recoveries without each chosen recovery, and without each baseline recovery where {@code wholeBaseline}
 * @param wholeBaseline whether baseline recoveries were left out in turn too; they are not where the table is very large
 * @param items without each item that can weaken the finding; leaving out any other item does not
 */
public record Sensitivity(
        Pattern pattern, double familyWiseP, List<Without> recoveries, boolean wholeBaseline, List<Without> items) {
    /**
     * The finding with one thing left out. With a chosen recovery left out the question is asked of the others.
     *
     * @param id of the item or recovery left out
     * @param familyWiseP without it
     */
    public record Without(String id, double familyWiseP) {}

    private static final double MOST_STEPS = 2e9;

    public Sensitivity {
        recoveries = List.copyOf(recoveries);
        items = List.copyOf(items);
    }

    /** Items whose loss alone lifts the family-wise p above a level. */
    public List<String> itemsThatBreak(double level) {
        return items.stream()
                .filter(without -> without.familyWiseP() > level)
                .map(Without::id)
                .toList();
    }

    /** Recoveries whose loss alone lifts the family-wise p above a level. */
    public List<String> recoveriesThatBreak(double level) {
        return recoveries.stream()
                .filter(without -> without.familyWiseP() > level)
                .map(Without::id)
                .toList();
    }

    /**
     * Leaves out recoveries and items one at a time. Ranks of the recoveries left and the rest of the family are held.
     *
     * @param patterns headline findings of the same comparison with the same options
     * @throws IllegalArgumentException for a pattern that was not tested there
     */
    public static List<Sensitivity> of(
            Comparison comparison, CommonalityOptions options, List<Pattern> patterns, Progress progress) {
        Trial trial = new Trial(comparison, options);
        return patterns.isEmpty() ? List.of() : new LeaveOneOut(trial, progress).check(patterns);
    }

    private static final class LeaveOneOut {
        private final Trial trial;
        private final Progress progress;
        private final List<Tally> family;
        private final List<int[]> ranks;
        private final double[] weights;
        private final LabelSets sets;
        private final StepDown whole;

        LeaveOneOut(Trial trial, Progress progress) {
            this.trial = trial;
            this.progress = progress;
            this.family = trial.family();
            this.ranks = family.stream().map(Ranks::of).toList();
            this.weights = Trial.weights(family);
            this.sets = LabelSets.of(trial.strata(), trial.options());
            this.whole = StepDown.run(ranks, weights, sets, progress);
        }

        List<Sensitivity> check(List<Pattern> patterns) {
            int[] index = patterns.stream().mapToInt(this::indexOf).toArray();
            List<List<Without>> recoveries = new ArrayList<>();
            patterns.forEach(pattern -> recoveries.add(new ArrayList<>()));
            List<Integer> chosen = trial.comparison().chosen();
            if (chosen.size() > 1) {
                for (int row : chosen) {
                    LabelSets others = LabelSets.of(trial.strata().without(row), trial.options());
                    without(row, others, index, recoveries);
                }
            }
            List<Integer> baseline = trial.strata().cells().stream()
                    .flatMap(cell -> cell.others().stream())
                    .toList();
            double steps = 2.0 * baseline.size() * family.size() * sets.members().length;
            if (steps <= MOST_STEPS) {
                baseline.forEach(row -> without(row, sets.without(row), index, recoveries));
            }
            List<Sensitivity> result = new ArrayList<>();
            for (int i = 0; i < index.length; i++) {
                List<Without> items = new Items(index[i]).check();
                result.add(new Sensitivity(
                        patterns.get(i), whole.adjusted(index[i]), recoveries.get(i), steps <= MOST_STEPS, items));
            }
            return result;
        }

        private void without(int row, LabelSets others, int[] index, List<List<Without>> recoveries) {
            StepDown steps = StepDown.run(ranks, weights, others, progress);
            String id = trial.comparison().table().recovery(row).id();
            for (int i = 0; i < index.length; i++) {
                recoveries.get(i).add(new Without(id, steps.adjusted(index[i])));
            }
        }

        private int indexOf(Pattern pattern) {
            for (int j = 0; j < family.size(); j++) {
                if (family.get(j).pattern().equals(pattern)) {
                    return j;
                }
            }
            throw new IllegalArgumentException("The pattern " + pattern
                    + " was not tested in this comparison. Ask only about findings that have a p-value.");
        }

        /** Leaves out items for one pattern. */
        private final class Items {
            private final int index;
            private final Tally tally;
            private final BetaBinomialTail tail;
            private final double[] scores;
            private final double weakest;

            Items(int index) {
                this.index = index;
                this.tally = family.get(index);
                this.tail = new BetaBinomialTail(tally.expectedShare(), tally.correlation());
                this.scores = Ranks.scores(tally);
                this.weakest = trial.comparison().chosen().stream()
                        .mapToDouble(row -> scores[row])
                        .max()
                        .orElse(1);
            }

            List<Without> check() {
                List<Without> result = new ArrayList<>();
                trial.comparison().chosen().forEach(row -> leaveMatching(row, result));
                trial.strata().cells().forEach(cell -> cell.others().forEach(row -> leaveOther(row, result)));
                result.sort(Comparator.comparingDouble(Without::familyWiseP)
                        .reversed()
                        .thenComparing(Without::id));
                return result;
            }

            private void leaveMatching(int row, List<Without> result) {
                double[] known = new double[tally.matching()[row] + 1];
                Arrays.fill(known, Double.NaN);
                for (ItemRow item : trial.comparison().table().recovery(row).items()) {
                    if (tally.pattern().fit(item) == Pattern.Fit.MATCHES) {
                        int quantity = item.quantity();
                        if (Double.isNaN(known[quantity])) {
                            known[quantity] = familyWise(row, quantity, quantity);
                        }
                        result.add(new Without(item.id(), known[quantity]));
                    }
                }
            }

            /** A baseline recovery may overtake the weakest chosen one when it loses an item that does not match. */
            private void leaveOther(int row, List<Without> result) {
                if (tally.matching()[row] == 0 || scores[row] <= weakest) {
                    return;
                }
                for (ItemRow item : trial.comparison().table().recovery(row).items()) {
                    if (tally.pattern().fit(item) == Pattern.Fit.DIFFERS
                            && tail.midP(tally.matching()[row], tally.known()[row] - item.quantity()) <= weakest) {
                        result.add(new Without(item.id(), familyWise(row, 0, item.quantity())));
                    }
                }
            }

            private double familyWise(int row, int fewerMatching, int fewerKnown) {
                int left = tally.matching()[row] - fewerMatching;
                double[] changed = scores.clone();
                changed[row] = left == 0 ? Double.NaN : tail.midP(left, tally.known()[row] - fewerKnown);
                List<int[]> columns = new ArrayList<>(ranks);
                columns.set(index, Ranks.of(changed, tally));
                return StepDown.run(columns, weights, sets, progress).adjusted(index);
            }
        }
    }
}
