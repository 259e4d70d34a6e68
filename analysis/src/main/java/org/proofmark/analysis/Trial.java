package org.proofmark.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proofmark.analysis.Answer.CannotBeSaid;
import org.proofmark.analysis.Answer.Said;

/** A comparison made ready for permutation: strata, sets of recoveries, the family of patterns and their ranks. */
final class Trial {
    private final Comparison comparison;
    private final CommonalityOptions options;
    private final Strata strata;
    private final List<Tally> tallies;
    private final boolean[] comparable;

    Trial(Comparison comparison, CommonalityOptions options) {
        this.comparison = comparison;
        this.options = options;
        this.strata = Strata.of(comparison, options);
        boolean[] rows = new boolean[comparison.table().recoveries().size()];
        comparison.chosen().forEach(row -> rows[row] = true);
        comparable = rows.clone();
        boolean[] baseline = new boolean[rows.length];
        comparison.baseline().forEach(row -> baseline[row] = rows[row] = true);
        strata.cells().forEach(cell -> cell.others().forEach(row -> comparable[row] = true));
        tallies = PatternFamily.of(comparison.table(), rows, baseline, chosen(), options.terms());
    }

    Comparison comparison() {
        return comparison;
    }

    CommonalityOptions options() {
        return options;
    }

    Strata strata() {
        return strata;
    }

    /** Number of chosen recoveries. */
    int chosen() {
        return comparison.chosen().size();
    }

    /** All patterns that occur in as many recoveries as were chosen. */
    List<Tally> tallies() {
        return tallies;
    }

    /** Whether there are enough comparable recoveries for any test. */
    Answer<Matching> matching() {
        Matching matching = strata.matching();
        return matching.comparable() < options.minimumComparable()
                ? new CannotBeSaid<>(
                        "only " + matching.comparable() + " comparable recoveries besides the chosen ones",
                        "at least " + options.minimumComparable() + " comparable recoveries")
                : new Said<>(matching);
    }

    /**
     * The patterns tested: they occur in as many comparable recoveries as were chosen, and enough record them. Both rules
     * look at chosen and other recoveries alike.
     */
    List<Tally> family() {
        List<Tally> tested = new ArrayList<>();
        for (Tally tally : tallies) {
            if (count(tally.matching()) >= chosen() && recorded(tally) >= options.minimumComparable()) {
                tested.add(tally);
            }
        }
        return tested;
    }

    /**
     * The number of patterns of the same length, per pattern: weights (Genovese, Roeder and Wasserman 2006) that give single
     * values as much of the family-wise error as the many more pairs.
     */
    static double[] weights(List<Tally> family) {
        Map<Integer, Long> lengths = family.stream()
                .collect(Collectors.groupingBy(tally -> tally.pattern().terms().size(), Collectors.counting()));
        return family.stream()
                .mapToDouble(
                        tally -> lengths.getOrDefault(tally.pattern().terms().size(), 1L))
                .toArray();
    }

    /** Comparable recoveries that record a pattern, beyond the number of chosen ones. */
    int recorded(Tally tally) {
        return count(tally.known()) - chosen();
    }

    private int count(int[] counts) {
        int positive = 0;
        for (int row = 0; row < counts.length; row++) {
            positive += comparable[row] && counts[row] > 0 ? 1 : 0;
        }
        return positive;
    }
}
