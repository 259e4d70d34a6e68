package org.proofmark.exchange;

import org.jspecify.annotations.Nullable;

/** A cell that cannot be used. Without stack trace: a bad file may hold millions. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final @Nullable String column;
    private final @Nullable String value;
    private final String problem;
    private final String remedy;

    BadCell(Code code, @Nullable String column, @Nullable String value, String problem, String remedy) {
        super(problem, null, false, false);
        this.code = code;
        this.column = column;
        this.value = value;
        this.problem = problem;
        this.remedy = remedy;
    }

    Problem at(long row) {
        return new Problem(code, row, column, value, problem, remedy);
    }
}
