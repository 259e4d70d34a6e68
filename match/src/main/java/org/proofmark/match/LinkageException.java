package org.proofmark.match;

/** A table or specification that cannot be used. Says where, what is wrong, and the remedy. */
public final class LinkageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinkageException(String message) {
        super(message);
    }
}
