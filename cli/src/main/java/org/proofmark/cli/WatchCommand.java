package org.proofmark.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.exchange.Alert;
import org.proofmark.exchange.AlertTable;
import org.proofmark.exchange.Answering;
import org.proofmark.exchange.FoundItem;
import org.proofmark.exchange.Watches;
import org.proofmark.exchange.Watches.Watched;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Term;
import org.proofmark.model.Verdict;
import org.proofmark.model.Watch;
import org.proofmark.store.Appending;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Standing questions. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Watches for marks and items: what comes under a watch is an alert until somebody answers it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            WatchCommand.Add.class,
            WatchCommand.Show.class,
            WatchCommand.Alerts.class,
            WatchCommand.Answer.class
        })
final class WatchCommand implements Callable<Integer> {
    private static final String WATCH_LIST = "Watch list";
    private static final String OPEN = "open";

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Failures.INPUT;
    }

    /** Writes a watch down. */
    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a watch.")
    static final class Add implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        Opening opening = new Opening();

        @Parameters(paramLabel = "NAME", description = "What to call it.")
        String name = "";

        @Option(
                names = {"-r", "--reading"},
                paramLabel = "NOTATION",
                description =
                        "The mark looked for, in notation: ? one character, * any, [8B] one of, (8) doubtful. A printed"
                                + " sign is written \\*.")
        @Nullable
        String reading;

        @Option(
                names = {"-m", "--misreads"},
                paramLabel = "NUMBER",
                description = "How many misreads to allow, 0 to 2.")
        @Nullable
        Integer misreads;

        @Option(
                names = {"-f", "--filter"},
                paramLabel = "EXPRESSION",
                description = "What must hold of the item; 'proofmark fields' lists the fields.")
        @Nullable
        String filter;

        @Option(names = "--note", paramLabel = "TEXT", description = "Who wants to know, and why.")
        @Nullable
        String note;

        @Option(names = "--source", paramLabel = "TITLE", description = "Who asks. Default: ${DEFAULT-VALUE}.")
        String source = WATCH_LIST;

        @Option(
                names = "--handling",
                paramLabel = "LEVEL",
                description = "Who may see the watch: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
        Handling handling = Handling.RESTRICTED;

        @Option(names = "--synthetic", description = "It is for an example or a test.")
        boolean synthetic;

        @Override
        public Integer call() {
            Watch watch = new Watch(name, reading, misreads, filter, note);
            SubjectId id = SubjectId.random();
            try (Dossier dossier = opening.write()) {
                try (Appending appending = dossier.appending(null)) {
                    SubjectId asks = new OwnSource(source, handling, synthetic).in(dossier, appending);
                    appending.add(Draft.of(id, watch, asks).handled(handling).synthetic(synthetic));
                    appending.commit();
                }
                try (Snapshot snapshot = dossier.snapshot(opening.clearance)) {
                    Watched watched = new Watches(dossier, snapshot).one(id);
                    spec.commandLine().getOut().println("Added the watch " + id + ".");
                    if (watched != null) {
                        print(spec.commandLine().getOut(), watched, snapshot);
                    }
                }
                return 0;
            }
        }
    }

    /** Lists the watches. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the watches with what they look for.")
    static final class Show implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        Opening opening = new Opening();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (Dossier dossier = opening.read();
                    Snapshot snapshot = dossier.snapshot(opening.clearance)) {
                List<Watched> all = new Watches(dossier, snapshot).all();
                all.forEach(watched -> out.println(heading(watched)));
                if (all.isEmpty()) {
                    out.println("There are no watches. Add one with 'proofmark watch add'.");
                }
                return 0;
            }
        }
    }

    /** Lists what came under the watches. */
    @Command(
            name = "alerts",
            mixinStandardHelpOptions = true,
            description =
                    "Lists the items that came under a watch and that nobody answered yet, newest first, with why.")
    static final class Alerts implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        Opening opening = new Opening();

        @Option(names = "--answered", description = "Those that were answered as well.")
        boolean answered;

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        @Option(names = "--csv", paramLabel = "FILE", description = "Write the list to a file as CSV.")
        @Nullable
        Path csv;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (Dossier dossier = opening.read();
                    Snapshot snapshot = dossier.snapshot(opening.clearance)) {
                List<Watched> all = new Watches(dossier, snapshot).all();
                List<Alert> alerts = all.stream()
                        .flatMap(w -> (answered ? w.alerts() : w.open()).stream())
                        .toList();
                if (csv != null) {
                    write(Objects.requireNonNull(csv), AlertTable.csv(alerts));
                    out.println("Wrote " + Count.of(alerts.size(), "alert") + " to " + csv + ".");
                } else if (json) {
                    Json.print(
                            out,
                            Map.of("alerts", alerts.stream().map(Alert::tree).toList()));
                } else {
                    all.forEach(watched -> print(out, watched, snapshot, answered));
                    out.println(Count.of(alerts.size(), "alert") + (answered ? "." : " to answer."));
                }
                return 0;
            }
        }

        private static void write(Path file, String text) {
            Path whole = file.toAbsolutePath();
            OutputFiles.write(
                    Objects.requireNonNull(whole.getParent()),
                    Map.of(String.valueOf(whole.getFileName()), text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Answers an alert. */
    @Command(
            name = "answer",
            mixinStandardHelpOptions = true,
            description =
                    "Answers an alert: whether the item is what was watched for. A new answer takes the place of the"
                            + " account's own old one; what others answered stays beside it.")
    static final class Answer implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        Opening opening = new Opening();

        @Parameters(index = "0", paramLabel = "WATCH", description = "Name or id of the watch.")
        String watch = "";

        @Parameters(index = "1", paramLabel = "ITEM", description = "Tag or id of the item.")
        String item = "";

        @Parameters(
                index = "2",
                paramLabel = "VERDICT",
                description = "same, different or unsure; open takes the account's own answer back.")
        String verdict = "";

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
        @Nullable
        String reason;

        @Override
        public Integer call() {
            @Nullable Verdict given = verdict.equalsIgnoreCase(OPEN) ? null : Term.parse(Verdict.class, verdict);
            try (Dossier dossier = opening.write()) {
                Alert alert = alert(dossier);
                Answering answering = Answering.in(dossier);
                if (given == null) {
                    takeBack(dossier, alert, answering);
                } else {
                    ImpreciseDate today =
                            ImpreciseDate.parse(LocalDate.now(ZoneOffset.UTC).toString());
                    dossier.append(answering.answer(alert, given, reason, today));
                }
                spec.commandLine().getOut().println(done(alert(dossier), given));
                return 0;
            }
        }

        private void takeBack(Dossier dossier, Alert alert, Answering answering) {
            List<Draft> back = answering.takeBack(alert, reason);
            if (back.isEmpty()) {
                throw new InvalidRecordException(
                        "The account " + answering.reviewer().account() + " has no answer to the alert of " + item
                                + " that counts.",
                        "Answer same, different or unsure, or name another with --account.");
            }
            dossier.append(back);
        }

        private static String done(Alert alert, @Nullable Verdict given) {
            String about = alert.item().label() + " under " + alert.watch().label();
            if (given != null) {
                return "Answered: " + about + " is " + given.words() + "."
                        + (alert.isContested() ? " Another account answered otherwise." : "");
            }
            return "Took the answer back: " + about + " is "
                    + (alert.isOpen() ? "open again." : "still answered by another account.");
        }

        private Alert alert(Dossier dossier) {
            try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
                Watched watched = new Watches(dossier, snapshot).one(Naming.of(snapshot, List.of("watch"), watch));
                SubjectId wanted = Naming.of(snapshot, List.of("item"), item);
                return watched == null
                        ? missing()
                        : watched.alerts().stream()
                                .filter(a -> a.item().id().equals(wanted))
                                .findFirst()
                                .orElseGet(this::missing);
            }
        }

        private Alert missing() {
            throw new InvalidRecordException(
                    "The item " + item + " did not come under the watch ‘" + watch + "’.",
                    "'proofmark watch alerts --answered' lists what did.");
        }
    }

    private static String heading(Watched watched) {
        Watch watch = watched.watch();
        StringBuilder line = new StringBuilder(watch.name()).append(':');
        if (watch.reading() != null) {
            line.append(' ').append(watch.reading());
            line.append(watch.allowed() == 0 ? "" : ", misreads " + watch.allowed());
        }
        line.append(watch.filter() == null ? "" : " [" + watch.filter() + "]");
        line.append(watch.note() == null ? "" : " (" + watch.note() + ")");
        return line.append("  ").append(watched.view().id()).toString();
    }

    private static void print(PrintWriter out, Watched watched, Snapshot snapshot) {
        print(out, watched, snapshot, false);
    }

    private static void print(PrintWriter out, Watched watched, Snapshot snapshot, boolean answered) {
        List<Alert> shown = answered ? watched.alerts() : watched.open();
        out.println(heading(watched));
        if (watched.isTooWide()) {
            out.printf(
                    Locale.ROOT,
                    "  %s come under it; only the best are looked at. Ask for more of the mark, or add a filter.%n",
                    watched.count() == null ? "Very many items" : Count.of(watched.count(), "mark"));
        }
        for (Alert alert : shown) {
            out.println("  " + FoundItem.words(alert.item(), snapshot));
            out.println("    " + alert.why() + "; recorded " + alert.recorded());
            for (Alert.Given given : alert.given()) {
                out.println("    answered by " + given.account() + ": "
                        + given.verdict().words() + (given.reason() == null ? "" : ", " + given.reason()));
            }
            if (alert.isContested()) {
                out.println("    the answers differ");
            }
        }
        if (shown.stream().anyMatch(Alert::synthetic)) {
            out.println("  SYNTHETIC: some of these records are made up.");
        }
    }
}
