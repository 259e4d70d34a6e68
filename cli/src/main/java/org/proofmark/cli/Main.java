package org.proofmark.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code proofmark} command. */
@Command(
        name = "proofmark",
        mixinStandardHelpOptions = true,
        version = "proofmark 0.1.0",
        description = "Documents, traces and explains diverted weapons, with evidence for every figure.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            ImportCommand.class,
            UndoCommand.class,
            MediaCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            LinkCommand.class,
            CompareCommand.class,
            ReportCommand.class,
            ServeCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RegradeCommand.class,
            RebuildCommand.class,
            LogCommand.class,
            FieldsCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 a check found something wrong; 2 the input cannot be used; 3 the dossier cannot be used.",
            "An encrypted dossier takes its passphrase from the terminal or from PROOFMARK_PASSPHRASE."
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(run(arguments));
    }

    /** Runs one command; the result is the exit code. */
    public static int run(String... arguments) {
        CommandLine line = commandLine();
        if (arguments.length == 0) {
            line.usage(line.getOut());
            return 0;
        }
        return line.execute(arguments);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures());
        line.setUsageHelpWidth(110);
        return line;
    }
}
