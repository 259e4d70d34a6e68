package org.proofmark.exchange;

/** Told how far an import is, from time to time, and asked whether to go on. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody and never cancels. */
    Progress NONE = (rows, bytes, total) -> {};

    /**
     * Tells how far it is.
     *
     * @param rows rows read so far
     * @param bytes bytes of the file read so far; 0 where that is not known
     * @param total bytes of the file
     */
    void at(long rows, long bytes, long total);

    /** Whether to stop. Nothing of a cancelled import is stored. */
    default boolean cancelled() {
        return false;
    }
}
