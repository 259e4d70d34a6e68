package org.proofmark.exchange;

/** Turns the text of a cell into a value of a record. */
@FunctionalInterface
interface Conversion {
    /**
     * Converts a text; throws {@link BadCell} where it cannot be.
     *
     * @param text the text, not empty
     * @param slot the column it came from (the first, where it came from several), for messages
     */
    Object of(String text, Row row, int slot) throws BadCell;
}
