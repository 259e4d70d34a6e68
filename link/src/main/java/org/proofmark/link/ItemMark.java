package org.proofmark.link;

import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkType;
import org.proofmark.model.RecordId;

/**
 * A fully read mark other than a serial.
 *
 * @param type null: an extra attribute of the item
 * @param text folded by value, for grouping
 * @param record the record that states it; null for an extra attribute, whose record is looked up
 */
record ItemMark(
        @Nullable MarkType type,
        @Nullable String place,
        String reading,
        String text,
        boolean secondary,
        @Nullable RecordId record) {

    boolean isLot() {
        return type == MarkType.LOT || type == null;
    }

    /** What the evidence rests on, by name. */
    String field() {
        if (type == null) {
            return "@lot";
        }
        return type.words() + " mark" + (place == null ? "" : " at " + place);
    }
}
