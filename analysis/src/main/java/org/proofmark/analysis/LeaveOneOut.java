package org.proofmark.analysis;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.analysis.Sensitivity.Without;
import org.proofmark.model.Progress;

/** Tests the family again without each recovery, and hands each finding to {@link LeaveItemsOut}. */
final class LeaveOneOut {
    /** Beyond so many elementary steps baseline recoveries are not left out in turn. */
    private static final double MOST_STEPS = 2e9;

    private final Trial trial;
    private final Progress progress;
    private final List<Tally> family;
    private final List<int[]> ranks;
    private final double[] weights;
    private final LabelSets sets;

    LeaveOneOut(Trial trial, Progress progress) {
        this.trial = trial;
        this.progress = progress;
        this.family = trial.family();
        this.ranks = family.stream().map(Ranks::of).toList();
        this.weights = Trial.weights(family);
        this.sets = LabelSets.of(trial.strata(), trial.options());
    }

    List<Sensitivity> check(List<Pattern> patterns) {
        int[] index = patterns.stream().mapToInt(this::indexOf).toArray();
        StepDown whole = new StepDown(ranks, weights, sets, progress);
        List<List<Without>> recoveries = new ArrayList<>();
        patterns.forEach(pattern -> recoveries.add(new ArrayList<>()));
        leaveChosen(index, recoveries);
        boolean wholeBaseline = leaveBaseline(index, recoveries);
        List<Sensitivity> result = new ArrayList<>();
        for (int i = 0; i < index.length; i++) {
            LeaveItemsOut items = new LeaveItemsOut(trial, family.get(index[i]), changed(index[i]));
            result.add(new Sensitivity(
                    patterns.get(i), whole.adjusted(index[i]), recoveries.get(i), wholeBaseline, items.check()));
        }
        return result;
    }

    private void leaveChosen(int[] index, List<List<Without>> recoveries) {
        List<Integer> chosen = trial.comparison().chosen();
        if (chosen.size() > 1) {
            for (int row : chosen) {
                without(row, LabelSets.of(trial.strata().without(row), trial.options()), index, recoveries);
            }
        }
    }

    private boolean leaveBaseline(int[] index, List<List<Without>> recoveries) {
        List<Integer> baseline = trial.strata().cells().stream()
                .flatMap(cell -> cell.others().stream())
                .toList();
        double once = (double) family.size() * (ranks.isEmpty() ? 0 : ranks.get(0).length) + sets.members().length;
        if (once * baseline.size() * index.length > MOST_STEPS) {
            return false;
        }
        baseline.forEach(row -> without(row, sets.without(row), index, recoveries));
        return true;
    }

    private void without(int row, LabelSets others, int[] index, List<List<Without>> recoveries) {
        StepDown steps = new StepDown(ranks, weights, others, progress);
        String id = trial.comparison().table().recovery(row).id();
        for (int i = 0; i < index.length; i++) {
            recoveries.get(i).add(new Without(id, steps.adjusted(index[i])));
        }
    }

    /** The family-wise p of a pattern whose ranks have changed, the others' held. */
    private LeaveItemsOut.Again changed(int index) {
        return changed -> {
            List<int[]> columns = new ArrayList<>(ranks);
            columns.set(index, changed);
            return new StepDown(columns, weights, sets, progress).adjusted(index);
        };
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
}
