package org.proofmark.ledger;

/** Bytes are not strict JSON; {@link #offset()} says where. */
public final class MalformedJsonException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    MalformedJsonException(int offset, String problem, String remedy) {
        super("Byte " + offset + ": " + problem + ". " + remedy);
        this.offset = offset;
    }

    /** Place of the fault, in bytes from the start, from 0. */
    public int offset() {
        return offset;
    }
}
