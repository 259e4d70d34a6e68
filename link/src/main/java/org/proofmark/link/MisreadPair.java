package org.proofmark.link;

import org.proofmark.link.NumberIndex.Entry;

/**
 * Two numbers of which one may be misread.
 *
 * @param x of the item with the smaller number
 * @param alikeToX how many different numbers of the maker or model are one misreading from the first, the second among them
 * @param bearers how many items bear one of the two
 */
record MisreadPair(Entry x, Entry y, OneMisread how, int alikeToX, int alikeToY, int bearers) {
    /** The same, so turned that the first item comes first. */
    MisreadPair inOrder() {
        return x.item() <= y.item() ? this : new MisreadPair(y, x, how, alikeToY, alikeToX, bearers);
    }
}
