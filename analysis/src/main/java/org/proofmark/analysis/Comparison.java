package org.proofmark.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is compared with what.
 *
 * @param table the recoveries
 * @param groups the chosen recoveries; no recovery stands in two groups
 * @param baseline indices of the recoveries they are compared with; none of them chosen
 */
public record Comparison(RecoveryTable table, List<Group> groups, List<Integer> baseline) {
    public Comparison {
        groups = List.copyOf(groups);
        baseline = List.copyOf(baseline);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("No group is chosen. Choose at least one recovery.");
        }
        Set<Integer> seen = new HashSet<>();
        for (Group group : groups) {
            group.recoveries().forEach(index -> place(table, seen, index, "the group " + group.name()));
        }
        baseline.forEach(index -> place(table, seen, index, "the baseline"));
    }

    /** Compares groups with every other recovery of the table. */
    public static Comparison withTheRest(RecoveryTable table, List<Group> groups) {
        Set<Integer> chosen = new HashSet<>();
        groups.forEach(group -> chosen.addAll(group.recoveries()));
        return new Comparison(
                table,
                groups,
                IntStream.range(0, table.recoveries().size())
                        .filter(index -> !chosen.contains(index))
                        .boxed()
                        .toList());
    }

    /** Indices of the chosen recoveries of all groups, in the groups' order. */
    public List<Integer> chosen() {
        return groups.stream().flatMap(group -> group.recoveries().stream()).toList();
    }

    private static void place(RecoveryTable table, Set<Integer> seen, int index, String where) {
        if (index < 0 || index >= table.recoveries().size()) {
            throw new IllegalArgumentException(
                    "The recovery index " + index + " of " + where + " is not among the 0 to "
                            + (table.recoveries().size() - 1) + " of the table. Give an index of the table.");
        }
        if (!seen.add(index)) {
            throw new IllegalArgumentException(
                    "The recovery " + table.recovery(index).id() + " of " + where
                            + " is already in a group or in the baseline. Put each recovery in one place only.");
        }
    }
}
