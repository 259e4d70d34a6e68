package org.proofmark.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The recoveries that a comparison may draw on, with the items of one class: weapons and ammunition never share a table.
 *
 * @param attributes the attributes that may form patterns, the most telling first; others in the rows are ignored
 * @param recoveries one row per recovery
 */
public record RecoveryTable(List<String> attributes, List<RecoveryRow> recoveries) {
    public RecoveryTable {
        attributes = List.copyOf(attributes);
        recoveries = List.copyOf(recoveries);
        unique("attribute", attributes);
        unique("recovery", recoveries.stream().map(RecoveryRow::id).toList());
    }

    /** The recovery at an index of this table. */
    public RecoveryRow recovery(int index) {
        return recoveries.get(index);
    }

    private static void unique(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "The " + what + " " + name + " stands twice in the table. Give it once.");
            }
        }
    }
}
