package org.proofmark.ledger;

/** A signed note, a checkpoint or a verifier key is not in the form that its specification asks for. */
public final class MalformedNoteException extends LedgerException {
    private static final long serialVersionUID = 1L;

    MalformedNoteException(String message) {
        super(message);
    }
}
