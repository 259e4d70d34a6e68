package org.proofmark.link;

import org.jspecify.annotations.Nullable;

/** A mark beside number, maker and model that two items share: import, unit, proof, assembly, secondary, year… */
final class FurtherMark {
    private FurtherMark() {}

    /** The first mark of the first item that the second bears too; null where there is none. */
    static @Nullable ItemMark shared(ItemFacts a, ItemFacts b) {
        for (ItemMark mine : a.marks()) {
            if (counterpart(mine, b) != null) {
                return mine;
            }
        }
        return null;
    }

    /** The mark of an item that is equal to a mark of another; null where there is none. */
    static @Nullable ItemMark counterpart(ItemMark mark, ItemFacts item) {
        for (ItemMark theirs : item.marks()) {
            if (mark.type() != null
                    && mark.type() == theirs.type()
                    && mark.text().equals(theirs.text())) {
                return theirs;
            }
        }
        return null;
    }
}
