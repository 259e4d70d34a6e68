package org.proofmark.link;

import org.jspecify.annotations.Nullable;

/**
 * Two numbers that were found to be of one item.
 *
 * @param further a mark both bear beside number, maker and model; null where none was found
 * @param crowd how many comparable items there are
 * @param misread how one of them was misread; null where they fit
 */
record SameItem(
        ItemNumber a,
        ItemNumber b,
        Identity identity,
        @Nullable ItemMark further,
        long crowd,
        Weighing weighing,
        @Nullable Misread misread) {}
