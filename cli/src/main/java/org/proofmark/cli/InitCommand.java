package org.proofmark.cli;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a new dossier. */
@Command(name = "init", mixinStandardHelpOptions = true, description = "Makes a new, empty dossier.")
final class InitCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A directory that is empty or does not exist.")
    Path directory = Paths.get(".");

    @Option(
            names = "--encrypt",
            description =
                    "Encrypt database and media under a passphrase. Nobody can read them without it, its makers included.")
    boolean encrypt;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "Folder of signing keys. Default: PROOFMARK_HOME, or .proofmark in the home folder.")
    @Nullable
    Path keys;

    @Override
    public Integer call() {
        Opening opening = new Opening();
        opening.keys = keys;
        String passphrase = encrypt ? Opening.askTwice() : System.getenv("PROOFMARK_PASSPHRASE");
        Dossier.create(directory, opening.keyring(passphrase), opening.author(), encrypt ? passphrase : null)
                .close();
        spec.commandLine().getOut().println("Made the dossier " + directory + (encrypt ? ", encrypted." : "."));
        if (passphrase == null) {
            spec.commandLine()
                    .getOut()
                    .println(
                            "Its signing key is not wrapped: set PROOFMARK_PASSPHRASE, or use --encrypt, where others use this account.");
        }
        return 0;
    }
}
