package org.proofmark.cli;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.Callable;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a dossier. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies a dossier to another directory, also while it is in use. The copy is a dossier like any other.")
final class BackupCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Parameters(paramLabel = "TARGET", description = "A directory that does not exist yet.")
    Path target = Paths.get(".");

    @Override
    public Integer call() {
        try (Dossier dossier = opening.read()) {
            Bar bar = new Bar(spec.commandLine().getOut(), "copying, bytes");
            dossier.backup(target, (done, total) -> bar.at(done, done, total));
            bar.done();
            spec.commandLine()
                    .getOut()
                    .println("Copied and verified " + opening.dossier + " to " + target
                            + ". Signing keys are not part of it: keep a copy of the key folder.");
            return 0;
        }
    }
}
