package org.proofmark.ledger;

/** A tree holds something that has no canonical form; the message says at which path. */
public final class UnwritableTreeException extends LedgerException {
    private static final long serialVersionUID = 1L;

    UnwritableTreeException(String message) {
        super(message);
    }
}
