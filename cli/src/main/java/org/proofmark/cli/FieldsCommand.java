package org.proofmark.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.proofmark.model.FilterField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what filters can ask for. */
@Command(
        name = "fields",
        mixinStandardHelpOptions = true,
        description = "Lists the fields that filter expressions know.")
final class FieldsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.println(
                "A filter joins tests by and, or, not and parentheses: class = weapon and (model = 'Type 68' or serial ~ '?6[8B]*')");
        out.println(
                "Tests: = != < <= > >= in (…) contains ~ (mark notation) has. What is not stated is unknown, and not found.");
        for (FilterField field : FilterField.all()) {
            out.printf(
                    Locale.ROOT,
                    "  %-18s %-6s %s%n",
                    field.name(),
                    field.kind().name().toLowerCase(Locale.ROOT),
                    field.help());
        }
        out.println("  @name              text   an extra attribute");
        out.println("  #system            text   the number another system gave it, like #iARMS");
        return 0;
    }
}
