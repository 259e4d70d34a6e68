package org.proofmark.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.exchange.Import;
import org.proofmark.exchange.ImportPlan;
import org.proofmark.exchange.Mapping;
import org.proofmark.exchange.Tally;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a file in: plan, look, apply exactly that plan. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Brings a CSV or XLSX file in. Shows the plan, and applies exactly that plan once it is confirmed.")
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN_PROBLEMS = 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Parameters(paramLabel = "FILE", description = "The CSV or XLSX file.")
    Path file = Paths.get(".");

    @Option(
            names = {"-m", "--mapping"},
            required = true,
            paramLabel = "YAML",
            description = "The mapping: which column says what (docs/import.md).")
    Path mapping = Paths.get(".");

    @Option(names = "--dry-run", description = "Show the plan and stop.")
    boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Apply the plan without asking.")
    boolean yes;

    @Option(
            names = "--plan",
            paramLabel = "ID",
            description = "Apply only if the plan has this id, as an earlier --dry-run printed it.")
    @Nullable
    String expected;

    @Option(names = "--strict", description = "Refuse the file if any row is rejected.")
    boolean strict;

    @Option(
            names = "--all-problems",
            description = "List every problem that was kept, not the first " + SHOWN_PROBLEMS + ".")
    boolean allProblems;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Mapping read = Mapping.read(mapping);
        try (Dossier dossier = opening.write()) {
            Bar bar = new Bar(out, "planning, rows");
            ImportPlan plan = Import.plan(dossier, read, file, bar::at);
            bar.done();
            show(plan, out);
            ImportPlan agreed = strict ? plan.strictly() : plan;
            if (expected != null && !agreed.id().equals(expected)) {
                throw new InvalidRecordException(
                        "The plan is " + agreed.id() + ", not " + expected + ".",
                        "Look at the new plan, then give its id.");
            }
            if (agreed.accepted() == 0 && agreed.rejected() > 0) {
                throw new InvalidRecordException("No row could be used:", "correct them, as listed above.");
            }
            if (dryRun || agreed.records() == 0 || !confirmed(out)) {
                out.println(agreed.records() == 0 ? "Nothing to add." : "Nothing was stored.");
                return 0;
            }
            apply(agreed, out);
            return 0;
        }
    }

    private void apply(ImportPlan plan, PrintWriter out) {
        Bar bar = new Bar(out, "importing, rows");
        SubjectId batch = plan.apply(bar::at);
        bar.done();
        out.println("Added " + Count.of(plan.records(), "record") + " as batch " + batch + ".");
        out.println("Take it back with: proofmark undo -d " + opening.dossier + " " + batch);
    }

    private boolean confirmed(PrintWriter out) {
        if (yes || expected != null) {
            return true;
        }
        Console console = Terminal.console();
        if (console == null) {
            out.println("To apply this plan, add --yes, or --plan with its id.");
            return false;
        }
        String answer = console.readLine("Apply this plan? [y/N] ");
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private void show(ImportPlan plan, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %s, %,d accepted, %,d rejected",
                plan.file().getFileName(),
                Count.of(plan.rows(), "row"),
                plan.accepted(),
                plan.rejected());
        out.println(
                plan.leftOut() > 0 ? String.format(Locale.ROOT, ", %,d left out by the mapping", plan.leftOut()) : "");
        for (Tally tally : plan.tallies()) {
            out.printf(
                    Locale.ROOT,
                    "  %s, %s: %,d new, %,d changed, %,d there already%n",
                    tally.subject(),
                    tally.type(),
                    tally.added(),
                    tally.changed(),
                    tally.unchanged());
        }
        plan.problemCounts()
                .forEach((code, count) -> out.printf(Locale.ROOT, "  %s %,d × %s%n", code.id(), count, code.title()));
        plan.problems().stream()
                .limit(allProblems ? Long.MAX_VALUE : SHOWN_PROBLEMS)
                .forEach(p -> out.println("    " + p));
        if (!allProblems && plan.problems().size() > SHOWN_PROBLEMS) {
            out.println("    … and more; --all-problems lists them.");
        }
        out.println("plan " + plan.id());
        out.flush();
    }
}
