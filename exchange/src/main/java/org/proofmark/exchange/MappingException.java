package org.proofmark.exchange;

/** A mapping that cannot be used. Says where in it, what is wrong, and the remedy. */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final int line;

    MappingException(Code code, String mapping, int line, int column, String problem, String remedy) {
        super(code.id() + " " + mapping + (line == 0 ? "" : ", line " + line + ", column " + column) + ": " + problem
                + " " + remedy);
        this.code = code;
        this.line = line;
    }

    public Code code() {
        return code;
    }

    /** The line of the mapping, from 1; 0 where it is no single line. */
    public int line() {
        return line;
    }
}
