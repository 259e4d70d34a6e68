package org.proofmark.server;

/** A parameter of an address that cannot be used. */
final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String remedy;

    BadParameter(String parameter, String problem, String remedy) {
        super(problem);
        this.parameter = parameter;
        this.remedy = remedy;
    }

    String parameter() {
        return parameter;
    }

    String remedy() {
        return remedy;
    }
}
