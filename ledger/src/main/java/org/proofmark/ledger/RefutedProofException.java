package org.proofmark.ledger;

/** A proof is well formed, but does not lead from its leaf to the root it claims. */
public final class RefutedProofException extends LedgerException {
    private static final long serialVersionUID = 1L;

    RefutedProofException(String message) {
        super(message);
    }
}
