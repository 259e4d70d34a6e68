package org.proofmark.ledger;

/** A note is well formed, but no key that the reader trusts vouches for it. */
public final class UnverifiedNoteException extends LedgerException {
    private static final long serialVersionUID = 1L;

    UnverifiedNoteException(String message) {
        super(message);
    }
}
