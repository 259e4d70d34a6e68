package org.proofmark.server;

/** A request that cannot be answered: the HTTP status, what is wrong, and the remedy. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String remedy;

    Refused(int status, String problem, String remedy) {
        super(problem);
        this.status = status;
        this.remedy = remedy;
    }

    /** There is nothing under this address that the present reader may see. Which of the two is not told. */
    static Refused notFound(String what) {
        return new Refused(
                404,
                "There is no " + what + " here that this reader may see.",
                "Check the address, or read with a wider clearance (Read as, at the top).");
    }

    int status() {
        return status;
    }

    String remedy() {
        return remedy;
    }
}
