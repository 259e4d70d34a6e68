package org.proofmark.model;

import java.util.concurrent.CancellationException;

/** Told how far a long computation is; says whether it may go on. */
@FunctionalInterface
public interface Progress {
    /** Never asks to stop. */
    Progress SILENT = (done, total) -> true;

    /**
     * Whether the computation goes on.
     *
     * @param done steps done so far
     * @param total steps in all
     * @return false to stop the computation
     */
    boolean goesOn(long done, long total);

    /**
     * Reports a step.
     *
     * @throws CancellationException when {@link #goesOn} answers false
     */
    default void step(long done, long total) {
        if (!goesOn(done, total)) {
            throw new CancellationException(
                    "Cancelled after " + done + " of " + total + " steps. Nothing was kept; start again for a result.");
        }
    }
}
