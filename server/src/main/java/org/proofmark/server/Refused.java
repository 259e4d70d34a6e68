package org.proofmark.server;

/** A request that cannot be answered: the HTTP status, and the codes of the messages that say what is wrong and the remedy. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String remedy;

    /** The remedy's code is that of the problem with {@code .remedy}. */
    Refused(int status, String code) {
        this(status, code, code + ".remedy");
    }

    private Refused(int status, String code, String remedy) {
        super(code);
        this.status = status;
        this.code = code;
        this.remedy = remedy;
    }

    /** There is nothing under this address that the present reader may see. Which of the two is not told. */
    static Refused notFound(String what) {
        return new Refused(404, "refused.no-" + what, "refused.not-here.remedy");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String remedy() {
        return remedy;
    }
}
