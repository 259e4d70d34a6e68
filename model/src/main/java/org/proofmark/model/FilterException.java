package org.proofmark.model;

/** A filter expression that cannot be read: what is wrong, at which column, and the remedy. */
public final class FilterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String expression;
    private final int column;
    private final String problem;
    private final String remedy;

    FilterException(String expression, int column, String problem, String remedy) {
        super("Column " + column + ": " + problem + " " + remedy);
        this.expression = expression;
        this.column = column;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What is wrong, without place and remedy. */
    public String problem() {
        return problem;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** Where it went wrong: characters from the start of the expression, the first being 1. */
    public int column() {
        return column;
    }

    /** The expression, and under it a caret at the column. */
    public String caret() {
        return expression.replaceAll("\\s", " ") + "\n" + " ".repeat(column - 1) + "^";
    }
}
