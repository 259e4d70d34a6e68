package org.proofmark.model;

/** A record, or a value meant for one, that the field's rules do not allow. Says what is wrong, and the remedy. */
public final class InvalidRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidRecordException(String problem, String remedy) {
        super(problem + " " + remedy);
    }
}
