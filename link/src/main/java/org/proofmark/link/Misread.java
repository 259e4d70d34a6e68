package org.proofmark.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers of one item of which one was misread.
 *
 * @param common what both items have in common beside maker, model and number, as each states it; empty where the numbers, maker and
 *     model tell enough
 */
record Misread(OneMisread how, List<Common> common) {
    Misread {
        common = List.copyOf(common);
    }

    /** Among which items the numbers are weighed, beside those of the maker or model. */
    @Nullable
    String among() {
        return common.isEmpty() ? null : common.getFirst().words();
    }
}
