package org.proofmark.notation;

/**
 * Text that is not notation. Says what is wrong, where, and the remedy.
 *
 * <p>{@link #column} is 1-based and counts Unicode code points of the whole input; one past the end means "at the end".
 */
public final class NotationException extends IllegalArgumentException {
    private final String input;
    private final int column;
    private final String problem;
    private final String remedy;

    NotationException(String input, int column, String problem, String remedy) {
        super("Column " + column + ": " + problem + ". " + remedy + ".");
        this.input = input;
        this.column = column;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The same error, where the text that was read is a part of {@code whole}, after its first {@code before} code points. */
    NotationException within(String whole, int before) {
        return new NotationException(whole, before + column, problem, remedy);
    }

    /** What was typed, whole. */
    public String input() {
        return input;
    }

    /** Where, 1-based, in code points. */
    public int column() {
        return column;
    }

    /** What is wrong, without place and remedy and without a full stop. */
    public String problem() {
        return problem;
    }

    /** What to do about it, without a full stop. */
    public String remedy() {
        return remedy;
    }

    /** Place, problem and remedy: {@code Column 3: ‘(’ is not closed. Close it …}. */
    public String message() {
        return "Column " + column + ": " + problem + ". " + remedy + ".";
    }

    /** Two lines, without a last line break: the input, and a caret under the column. Long input is cut on both sides. */
    public String caret() {
        return Caret.under(input, column);
    }
}
