package org.proofmark.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers that were found to be of one item.
 *
 * @param further a mark both bear beside number, maker and model; null where none was found
 * @param crowd how many comparable items there are
 * @param common what both items have in common beside maker, model and number, as each states it; empty where the numbers, maker and
 *     model tell enough
 * @param misread how one of them was misread; null where they fit
 */
record SameItem(
        ItemNumber a,
        ItemNumber b,
        Identity identity,
        @Nullable ItemMark further,
        long crowd,
        Weighing weighing,
        List<Common> common,
        @Nullable OneMisread misread) {
    SameItem {
        common = List.copyOf(common);
    }

    /** Among which items the numbers are weighed, beside those of the maker or model; empty for all of these. */
    String among() {
        return common.isEmpty() ? "" : " " + common.getFirst().words();
    }
}
