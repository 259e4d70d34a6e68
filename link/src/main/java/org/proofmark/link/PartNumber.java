package org.proofmark.link;

/**
 * A number on a part.
 *
 * @param bearer the item whose record holds the mark: the weapon, or the component where it is an item of its own
 * @param host the weapon the part was found in; negative for a loose component
 * @param part which part, in words
 */
record PartNumber(int bearer, int host, String part, ItemNumber number) {

    /** What the part was found in, or the part itself where it was loose. */
    int where() {
        return host >= 0 ? host : bearer;
    }

    String field() {
        return "serial mark at " + part;
    }
}
