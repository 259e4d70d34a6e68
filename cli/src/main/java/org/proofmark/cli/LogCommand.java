package org.proofmark.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.proofmark.model.RecordId;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What others need to check this dossier's log by themselves. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description =
                "Checkpoints and proofs of the log, for others to keep and to check (C2SP signed notes, RFC 6962 proofs).",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LogCommand.CheckpointCommand.class, LogCommand.ProofCommand.class})
final class LogCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Failures.INPUT;
    }

    /** Prints the newest checkpoint. */
    @Command(
            name = "checkpoint",
            mixinStandardHelpOptions = true,
            description = "Prints the newest signed checkpoint: give it to a partner, or print it on paper.")
    static final class CheckpointCommand implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        Opening opening = new Opening();

        @Override
        public Integer call() {
            try (Dossier dossier = opening.read()) {
                spec.commandLine().getOut().print(dossier.checkpoint());
                spec.commandLine().getOut().flush();
                return 0;
            }
        }
    }

    /** Writes the proof that a record is in the log. */
    @Command(
            name = "proof",
            mixinStandardHelpOptions = true,
            description =
                    "Writes what proves that a record is in the log: record.vkey, record.note, record.leaf, record.proof (tools/verify-go checks them).")
    static final class ProofCommand implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        Opening opening = new Opening();

        @Parameters(paramLabel = "RECORD", description = "The record's id.")
        String record = "";

        @Option(
                names = {"-o", "--out"},
                paramLabel = "DIR",
                required = true,
                description = "The folder to write to.")
        Path folder = Paths.get(".");

        @Override
        public Integer call() {
            RecordId id = RecordId.parse(record);
            try (Dossier dossier = opening.read()) {
                var proof = dossier.proof(id);
                Map<String, byte[]> files = new LinkedHashMap<>();
                files.put("record.vkey", (dossier.verifierKey(id) + "\n").getBytes(StandardCharsets.UTF_8));
                files.put("record.note", proof.checkpoint().bytes());
                files.put("record.leaf", dossier.envelope(id));
                files.put("record.proof", proof.bytes());
                OutputFiles.write(folder, files);
                spec.commandLine()
                        .getOut()
                        .println("Wrote record.vkey, record.note, record.leaf and record.proof to " + folder + ".");
                return 0;
            }
        }
    }
}
