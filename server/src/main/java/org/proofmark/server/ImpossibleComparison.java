package org.proofmark.server;

/** A comparison that cannot be made as it was asked for; the message says why, in English. */
final class ImpossibleComparison extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImpossibleComparison(String why, IllegalArgumentException cause) {
        super(why, cause);
    }
}
