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

    /** Pieces in all, known or not. */
    public long pieces() {
        long pieces = 0;
        for (ItemRow item : items) {
            pieces += item.quantity();
        }
        return pieces;
    }
}
