package org.proofmark.cli;

import java.util.concurrent.Callable;
import org.proofmark.server.ProofmarkServer;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a dossier as web pages on this machine. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the dossier as web pages, on this machine only.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Option(
            names = "--port",
            description = "Port on the loopback address; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    int port = 8417;

    @Option(names = "--no-browser", description = "Do not open the browser.")
    boolean noBrowser;

    @Override
    public Integer call() {
        ProofmarkServer.Options options =
                ProofmarkServer.Options.standard().onPort(port).as(opening.clearance);
        try (Dossier dossier = opening.write()) {
            return Serving.run(dossier, options, !noBrowser, spec.commandLine().getOut());
        }
    }
}
