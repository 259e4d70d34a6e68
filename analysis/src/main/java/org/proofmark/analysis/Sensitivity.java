package org.proofmark.analysis;

import java.util.List;
import org.proofmark.model.Progress;

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
}
