package org.proofmark.ledger;

/** A proof is not in the form that its specification asks for, whatever it would prove. */
public final class MalformedProofException extends LedgerException {
    private static final long serialVersionUID = 1L;

    MalformedProofException(String message) {
        super(message);
    }
}
