package org.proofmark.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proofmark.analysis.Sensitivity.Without;

/**
 * Leaves out, one at a time, the items whose loss can weaken one finding. Items of a recovery that count alike are tried
 * once.
 */
final class LeaveItemsOut {
    /** The family-wise p of the finding with other ranks. */
    @FunctionalInterface
    interface Again {
        double familyWiseP(int[] ranks);
    }

    private final Trial trial;
    private final Tally tally;
    private final Again again;
    private final BetaBinomialTail tail;
    private final double[] scores;
    private final double weakest;

    LeaveItemsOut(Trial trial, Tally tally, Again again) {
        this.trial = trial;
        this.tally = tally;
        this.again = again;
        this.tail = new BetaBinomialTail(tally.expectedShare(), tally.correlation());
        this.scores = Ranks.scores(tally);
        this.weakest = trial.comparison().chosen().stream()
                .mapToDouble(row -> scores[row])
                .max()
                .orElse(1);
    }

    /** The items tried, the most damaging first. */
    List<Without> check() {
        List<Without> result = new ArrayList<>();
        trial.comparison().chosen().forEach(row -> leaveMatching(row, result));
        trial.strata().cells().forEach(cell -> cell.others().forEach(row -> leaveOther(row, result)));
        result.sort(Comparator.comparingDouble(Without::familyWiseP).reversed().thenComparing(Without::id));
        return result;
    }

    private void leaveMatching(int row, List<Without> result) {
        Map<Integer, Double> byQuantity = new HashMap<>();
        for (ItemRow item : trial.comparison().table().recovery(row).items()) {
            if (tally.pattern().fit(item) == Pattern.Fit.MATCHES) {
                int left = tally.matching()[row] - item.quantity();
                int known = tally.known()[row] - item.quantity();
                double score = left == 0 ? Double.NaN : tail.midP(left, known);
                result.add(new Without(
                        item.id(), byQuantity.computeIfAbsent(item.quantity(), quantity -> with(row, score))));
            }
        }
    }

    /** A baseline recovery may overtake the weakest chosen one when it loses an item that does not match. */
    private void leaveOther(int row, List<Without> result) {
        if (tally.matching()[row] == 0 || scores[row] <= weakest) {
            return;
        }
        Map<Integer, Double> byQuantity = new HashMap<>();
        for (ItemRow item : trial.comparison().table().recovery(row).items()) {
            if (tally.pattern().fit(item) == Pattern.Fit.DIFFERS) {
                double score = tail.midP(tally.matching()[row], tally.known()[row] - item.quantity());
                if (score <= weakest) {
                    result.add(new Without(
                            item.id(), byQuantity.computeIfAbsent(item.quantity(), quantity -> with(row, score))));
                }
            }
        }
    }

    private double with(int row, double score) {
        double[] changed = scores.clone();
        changed[row] = score;
        return again.familyWiseP(Ranks.of(changed, tally));
    }
}
