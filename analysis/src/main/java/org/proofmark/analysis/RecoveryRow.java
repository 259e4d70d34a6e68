package org.proofmark.analysis;

import java.util.List;

/**
 * A recovery as the comparison sees it: the sampling unit.
 *
 * @param id the recovery's id
 * @param stratum what makes it comparable
 * @param items its documented items of one class
 */
public record RecoveryRow(String id, Stratum stratum, List<ItemRow> items) {
    public RecoveryRow {
        items = List.copyOf(items);
    }
}
