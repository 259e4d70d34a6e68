package org.proofmark.bench;

/** Makes rows of a table up, and second rows of the same things, as somebody else would have written them. All of it synthetic. */
interface RowSource {
    /** A row of a thing that there is no row of yet. */
    String[] next();

    /** A second row of the thing that a row is about. */
    String[] again(String[] row);
}
