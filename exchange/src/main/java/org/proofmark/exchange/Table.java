package org.proofmark.exchange;

import java.util.List;

/** A file of rows under a header, read once from top to bottom. */
interface Table extends AutoCloseable {
    /** Longest cell that is taken, in characters: what a record may hold. */
    int LONGEST_CELL = 100_000;

    /** The headings, without white space around them. */
    List<String> header();

    /**
     * States which columns are needed, before the first {@link #next}.
     *
     * @param slots for each column of the header the slot that it goes to, or -1
     */
    void select(int[] slots);

    /** Reads the next row; false at the end. Throws {@link ImportException} where the file cannot be read any further. */
    boolean next(Row row);

    /** Whether a row has more cells than the header, or fewer where that means that something is missing. */
    boolean isRagged(Row row);

    /** Bytes of the file read so far, for progress. */
    long bytesRead();

    /** SHA-256 over the bytes of the whole file, in hexadecimal; to be called once all rows are read. */
    String sha256();

    @Override
    void close();
}
