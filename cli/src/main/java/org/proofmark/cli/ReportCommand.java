package org.proofmark.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Snapshot;
import org.proofmark.report.ComparisonRequest;
import org.proofmark.report.Dispatch;
import org.proofmark.report.DispatchOptions;
import org.proofmark.report.GroupComparison;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the report. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes the report on a comparison as one self-contained HTML file and the same as PDF. Every number leads to its records.")
final class ReportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Mixin
    Comparing comparing = new Comparing();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "Folder for report.html and report.pdf.")
    Path folder = Paths.get(".");

    @Option(names = "--title", description = "Title of the report.")
    String title = "Comparison of recoveries";

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Day that the report prints, like 2024-01-29. Default: today.")
    @Nullable
    String date;

    @Override
    public Integer call() {
        DispatchOptions options = new DispatchOptions(title, day());
        OutputFiles.requireFolder(folder);
        try (Dossier dossier = opening.read();
                Snapshot snapshot = dossier.snapshot(opening.clearance)) {
            write(dossier, snapshot, comparing.request(), folder, options);
            spec.commandLine()
                    .getOut()
                    .println("Wrote " + folder.resolve("report.html") + " and " + folder.resolve("report.pdf") + ".");
            return 0;
        }
    }

    private String day() {
        try {
            return date == null ? today() : LocalDate.parse(date.strip()).toString();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "--date is '" + date + "', which is no day. Write it as year-month-day, like 2024-01-29.", e);
        }
    }

    static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    static void write(
            Dossier dossier, Snapshot snapshot, ComparisonRequest request, Path folder, DispatchOptions options) {
        GroupComparison comparison = GroupComparison.of(snapshot, request, (done, total) -> true);
        Dispatch dispatch = Dispatch.of(snapshot, dossier.media()::open, comparison, options);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.html", dispatch.html().getBytes(StandardCharsets.UTF_8));
        files.put("report.pdf", dispatch.pdf());
        OutputFiles.write(folder, files);
    }
}
