package org.proofmark.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code proofmark} command. */
@Command(
        name = "proofmark",
        mixinStandardHelpOptions = true,
        version = "proofmark 0.1.0",
        description = "Documents, traces and explains diverted weapons, with evidence for every figure.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done; 1 a check found something wrong; 2 the input cannot be used; 3 the dossier cannot be used.",
            "An encrypted dossier takes its passphrase from the terminal or from PROOFMARK_PASSPHRASE."
        })
public final class Main {
    /** In the order in which the help lists them. */
    private static final List<Map.Entry<String, Class<?>>> COMMANDS = List.of(
            Map.entry("demo", DemoCommand.class),
            Map.entry("init", InitCommand.class),
            Map.entry("import", ImportCommand.class),
            Map.entry("undo", UndoCommand.class),
            Map.entry("media", MediaCommand.class),
            Map.entry("search", SearchCommand.class),
            Map.entry("watch", WatchCommand.class),
            Map.entry("show", ShowCommand.class),
            Map.entry("read", ReadCommand.class),
            Map.entry("identify", IdentifyCommand.class),
            Map.entry("catalogue", CatalogueCommand.class),
            Map.entry("link", LinkCommand.class),
            Map.entry("judge", JudgeCommand.class),
            Map.entry("clusters", ClustersCommand.class),
            Map.entry("link-tables", LinkTablesCommand.class),
            Map.entry("compare", CompareCommand.class),
            Map.entry("report", ReportCommand.class),
            Map.entry("serve", ServeCommand.class),
            Map.entry("verify", VerifyCommand.class),
            Map.entry("backup", BackupCommand.class),
            Map.entry("regrade", RegradeCommand.class),
            Map.entry("rebuild", RebuildCommand.class),
            Map.entry("log", LogCommand.class),
            Map.entry("fields", FieldsCommand.class));

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        int code = run(arguments);
        if (Boolean.getBoolean(Rehearsal.ASKED)) {
            Rehearsal.run();
        }
        System.exit(code);
    }

    /** Runs one command; the result is the exit code. */
    public static int run(String... arguments) {
        CommandLine line = commandLine(arguments);
        if (arguments.length == 0) {
            line.usage(line.getOut());
            return 0;
        }
        return line.execute(arguments);
    }

    /** Knows only the command that the arguments begin with, where they do: to look at all takes a tenth of a second. */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        List<Map.Entry<String, Class<?>>> asked = COMMANDS.stream()
                .filter(c -> arguments.length > 0 && c.getKey().equals(arguments[0]))
                .toList();
        (asked.isEmpty() ? COMMANDS : asked).forEach(c -> line.addSubcommand(c.getKey(), c.getValue()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures());
        line.setUsageHelpWidth(110);
        return line;
    }
}
