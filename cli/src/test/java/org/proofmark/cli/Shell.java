package org.proofmark.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Runs commands as a user would, with keys in a folder of the test's own. */
final class Shell {
    private final Path home;

    /** What a command printed, and how it ended. */
    record Result(int code, String out, String err) {}

    Shell(Path home) {
        this.home = home;
    }

    Result run(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        if (!List.of("fields", "--help", "demo").contains(arguments[0])) {
            line.addAll(List.of("--keys", home.toString()));
        }
        return bare(line.toArray(String[]::new));
    }

    /** Runs a command that says by itself where its keys are. */
    Result bare(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        int code = command.execute(arguments);
        return new Result(code, out.toString(), err.toString());
    }
}
