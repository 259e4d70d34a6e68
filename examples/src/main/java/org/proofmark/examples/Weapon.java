package org.proofmark.examples;

/**
 * A made-up weapon: the row that describes it, and what the row may not say.
 *
 * @param number its number before it was worn or removed
 */
record Weapon(Row row, Kind kind, String number) {

    String tag() {
        return row.value(ItemColumns.TAG);
    }

    /** Whether its number can be read whole. */
    boolean readable() {
        return row.value(ItemColumns.SERIAL).equals(number);
    }
}
