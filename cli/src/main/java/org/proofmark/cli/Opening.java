package org.proofmark.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Author;
import org.proofmark.model.Handling;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Dossier;
import org.proofmark.store.DossierException;
import org.proofmark.store.Keyring;
import picocli.CommandLine.Option;

/** Which dossier a command works on, and as whom. */
final class Opening {
    @Option(
            names = {"-d", "--dossier"},
            paramLabel = "DIR",
            required = true,
            description = "The dossier's directory.")
    Path dossier = Paths.get(".");

    @Option(
            names = "--as",
            paramLabel = "LEVEL",
            description =
                    "Show what a reader cleared for this level sees: ${COMPLETION-CANDIDATES}. Default: confidential, that is all.")
    Handling clearance = Handling.CONFIDENTIAL;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "Folder of signing keys. Default: PROOFMARK_HOME, or .proofmark in the home folder.")
    @Nullable
    Path keys;

    @Option(
            names = "--account",
            paramLabel = "NAME",
            description =
                    "Account that records are written under: a pseudonym, never a personal name. Default: PROOFMARK_ACCOUNT, or 'local'.")
    @Nullable
    String account;

    /** Opens to read and write. */
    Dossier write() {
        String passphrase = passphrase();
        return Dossier.open(dossier, keyring(passphrase), author(), passphrase);
    }

    /** Opens to read; others may write meanwhile. */
    Dossier read() {
        String passphrase = passphrase();
        return Dossier.read(dossier, keyring(passphrase), passphrase);
    }

    private @Nullable String passphrase() {
        if (Files.exists(dossier) && !Files.isDirectory(dossier)) {
            throw new DossierException(
                    dossier + " is a file and no dossier.", "Name the directory that 'proofmark init' made.");
        }
        if (!Dossier.isEncrypted(dossier)) {
            return System.getenv("PROOFMARK_PASSPHRASE");
        }
        return ask("Passphrase of " + dossier + ": ");
    }

    /** From the environment, or typed. */
    static String ask(String prompt) {
        String given = System.getenv("PROOFMARK_PASSPHRASE");
        if (given != null) {
            return given;
        }
        Console console = Terminal.console();
        char[] typed = console == null ? null : console.readPassword("%s", prompt);
        if (typed == null || typed.length == 0) {
            throw new DossierException(
                    "A passphrase is needed and none was given.",
                    "Type it at the prompt, or set PROOFMARK_PASSPHRASE.");
        }
        return new String(typed);
    }

    /** A new passphrase: a slip of the finger would lock its owner out for good. */
    static String askTwice() {
        String passphrase = ask("New passphrase: ");
        if (!ask("The same again: ").equals(passphrase)) {
            throw new DossierException("The two passphrases differ.", "Nothing was made; begin again.");
        }
        return passphrase;
    }

    Keyring keyring(@Nullable String passphrase) {
        return new Keyring(home(), passphrase == null ? null : passphrase.toCharArray());
    }

    private Path home() {
        if (keys != null) {
            return keys;
        }
        String home = System.getenv("PROOFMARK_HOME");
        return home != null ? Path.of(home) : Path.of(System.getProperty("user.home"), ".proofmark");
    }

    Author author() {
        String name = account != null ? account : System.getenv("PROOFMARK_ACCOUNT");
        return new Author(name == null ? "local" : name, device());
    }

    /** A random name for this installation, made once: it tells devices apart and says nothing about them. */
    private String device() {
        Path file = home().resolve("device");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(home());
                Files.writeString(file, SubjectId.random().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DossierException(
                    "The key folder " + home() + " cannot be used: " + e.getMessage() + ".",
                    "Check its permissions, or name another with --keys.",
                    e);
        }
    }
}
