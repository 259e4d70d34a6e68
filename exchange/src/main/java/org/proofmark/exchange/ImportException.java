package org.proofmark.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** An import that cannot be planned or applied. Nothing of it was stored. Says every reason, each with code and remedy. */
public class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ImportException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    ImportException(Code code, String problem, String remedy) {
        this(List.of(Problem.ofFile(code, problem, remedy)));
    }

    ImportException(Code code, String problem, String remedy, Throwable cause) {
        this(code, problem, remedy);
        initCause(cause);
    }

    /** Everything that was found wrong; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /** The code of the first problem. */
    public Code code() {
        return problems.getFirst().code();
    }
}
