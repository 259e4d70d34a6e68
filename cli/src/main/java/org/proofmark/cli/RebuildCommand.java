package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes all views anew. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Drops every view and makes it anew from the records.")
final class RebuildCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Dossier dossier = opening.write()) {
            Bar bar = new Bar(out, "rebuilding, subjects");
            dossier.rebuild(done -> bar.at(done, 0, 0));
            bar.done();
            out.println("Rebuilt; view digest " + dossier.viewDigest());
            return 0;
        }
    }
}
