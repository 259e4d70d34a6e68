package org.proofmark.ledger;

import org.jspecify.annotations.Nullable;

/** A key file cannot be read, written or understood. */
public class KeyFileException extends LedgerException {
    private static final long serialVersionUID = 1L;

    KeyFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
