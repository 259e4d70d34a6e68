package org.proofmark.analysis;

import java.util.Map;

/**
 * A documented item, or a group of like items, as the comparison sees it.
 *
 * @param id the item's id
 * @param quantity how many pieces the row stands for, at least 1
 * @param values attribute to value; an attribute that is not among the keys is unknown
 */
public record ItemRow(String id, int quantity, Map<String, String> values) {
    public ItemRow {
        if (quantity < 1) {
            throw new IllegalArgumentException(
                    "Item " + id + " has the quantity " + quantity + ". Leave out rows that stand for no piece.");
        }
        values = Map.copyOf(values);
    }

    /** A single item. */
    public ItemRow(String id, Map<String, String> values) {
        this(id, 1, values);
    }
}
