package org.proofmark.cli;

import java.util.concurrent.Callable;
import org.proofmark.model.Batch;
import org.proofmark.model.Handling;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes back a batch. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Takes back an import or another batch. Its records stay in the log and count no more.")
final class UndoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Parameters(paramLabel = "BATCH", description = "The id that the import printed.")
    String batch = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history.")
    String reason = "undone";

    @Override
    public Integer call() {
        SubjectId id = SubjectId.parse(batch);
        try (Dossier dossier = opening.write()) {
            requireCounting(dossier, id);
            dossier.undo(id, id, reason);
            spec.commandLine().getOut().println("Took back the batch " + id + ".");
            return 0;
        }
    }

    private static void requireCounting(Dossier dossier, SubjectId id) {
        try (Snapshot all = dossier.snapshot(Handling.CONFIDENTIAL)) {
            if (all.statements(id).stream().noneMatch(s -> s.payload() instanceof Batch)) {
                throw new InvalidRecordException(
                        "There is no batch " + id + ".", "Copy the id that the import printed.");
            }
            if (all.profile(id).groups("batch").findAny().isEmpty()) {
                throw new InvalidRecordException(
                        "The batch " + id + " was taken back already.", "There is nothing left to undo.");
            }
        }
    }
}
