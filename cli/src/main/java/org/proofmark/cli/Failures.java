package org.proofmark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.proofmark.catalogue.CatalogueException;
import org.proofmark.exchange.ImportException;
import org.proofmark.exchange.MappingException;
import org.proofmark.ledger.LedgerException;
import org.proofmark.match.LinkageException;
import org.proofmark.model.FilterException;
import org.proofmark.model.ImpreciseDateException;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.notation.NotationException;
import org.proofmark.server.PortTakenException;
import org.proofmark.store.DossierException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in the words of the error, never with a stack trace, and chooses the exit code. */
final class Failures implements IExecutionExceptionHandler {
    /** The input cannot be used. */
    static final int INPUT = 2;
    /** The dossier, or the machine, cannot be used. */
    static final int DOSSIER = 3;

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
        line.getErr().println(line.getColorScheme().errorText("proofmark: " + words(failure)));
        if (System.getenv("PROOFMARK_TRACE") != null) {
            failure.printStackTrace(line.getErr());
        }
        return code(failure);
    }

    private static String words(Exception failure) {
        return switch (failure) {
            case NotationException notation -> notation.getMessage() + "\n" + notation.caret();
            case FilterException filter -> filter.getMessage() + "\n" + filter.caret();
            case UncheckedIOException io -> disk(Objects.requireNonNull(io.getCause(), "the failure of the file"));
            case IOException io -> disk(io);
            default ->
                known(failure)
                        ? String.valueOf(failure.getMessage())
                        : "It failed unexpectedly: " + failure + "\nPlease report this; PROOFMARK_TRACE=1 shows where.";
        };
    }

    private static String disk(IOException failure) {
        return "A file cannot be read or written: " + OutputFiles.reason(failure)
                + ". Check its permissions and the space on its disk.";
    }

    private static boolean known(Exception failure) {
        return failure instanceof DossierException
                || failure instanceof LedgerException
                || failure instanceof CatalogueException
                || failure instanceof InvalidRecordException
                || failure instanceof ImpreciseDateException
                || failure instanceof ImportException
                || failure instanceof MappingException
                || failure instanceof LinkageException
                || failure instanceof PortTakenException
                || failure instanceof IllegalArgumentException;
    }

    private static int code(Exception failure) {
        return switch (failure) {
            case NotationException e -> INPUT;
            case FilterException e -> INPUT;
            case InvalidRecordException e -> INPUT;
            case ImportException e -> INPUT;
            case MappingException e -> INPUT;
            case LinkageException e -> INPUT;
            case CatalogueException e -> INPUT;
            case IllegalArgumentException e -> INPUT;
            default -> DOSSIER;
        };
    }
}
