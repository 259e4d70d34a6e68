package org.proofmark.server;

/** A port that cannot be had, though it is one: another program has it, or the system keeps it for itself. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTakenException(int port, String why, Throwable cause) {
        super("Port " + port + " " + why + ". Choose another with --port, or 0 for a free one.", cause);
    }
}
