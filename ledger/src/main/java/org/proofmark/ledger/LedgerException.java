package org.proofmark.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger refuses: bytes that are not in the form they claim, a signature, proof or passphrase that does not
 * fit. The first sentence of a message says what is wrong and where, the second what to do about it.
 */
public class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message what is wrong, where, with which value; then the remedy
     */
    public LedgerException(String message) {
        this(message, null);
    }

    /**
     * A refusal that the platform caused.
     *
     * @param message what is wrong, where, with which value; then the remedy
     * @param cause what the platform said, if it said anything
     */
    public LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
