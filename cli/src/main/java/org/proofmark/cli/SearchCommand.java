package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.exchange.MarkSearch;
import org.proofmark.exchange.MarksFound;
import org.proofmark.model.Filter;
import org.proofmark.model.MarkView;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Truth;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds marks. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Finds marks whose readings may be the one given. Without --pattern every character is itself, * and ?"
                        + " too.")
final class SearchCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Parameters(arity = "0..1", paramLabel = "READING", description = "What is read on the object.")
    @Nullable
    String reading;

    @Option(
            names = {"-p", "--pattern"},
            description =
                    "The reading is mark notation: ? one character, * any, [8B] one of, (8) doubtful, {…} removed.")
    boolean pattern;

    @Option(
            names = {"-f", "--filter"},
            paramLabel = "EXPRESSION",
            description = "Only items of which this holds; 'proofmark fields' lists the fields.")
    @Nullable
    String filter;

    @Option(names = "--limit", description = "How many to show. Default: ${DEFAULT-VALUE}.")
    int limit = 100;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Option(
            names = {"-m", "--misreads"},
            paramLabel = "NUMBER",
            description =
                    "How many misreads to allow, 0 to 2: a sign taken for another, left out, put in, or two neighbours"
                            + " turned round. Default: ${DEFAULT-VALUE}.")
    int misreads;

    /** Items found by a filter alone, and of how many. */
    private record Items(List<SubjectView> first, long count) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (limit < 1) {
            throw new IllegalArgumentException("--limit is " + limit + ". Give at least 1.");
        }
        Filter wanted = wanted();
        MarkSearch search = search(wanted);
        try (Dossier dossier = opening.read();
                Snapshot snapshot = dossier.snapshot(opening.clearance)) {
            if (search == null) {
                print(out, items(snapshot, wanted), snapshot);
            } else {
                print(out, search.in(dossier, snapshot));
            }
            return 0;
        }
    }

    private Items items(Snapshot snapshot, Filter wanted) {
        List<SubjectView> found = new ArrayList<>();
        long[] count = {0};
        snapshot.items(item -> {
            if (wanted.test(item, recovery(item, snapshot)) == Truth.TRUE) {
                count[0]++;
                if (found.size() < limit) {
                    found.add(item);
                }
            }
        });
        found.sort(Comparator.comparing(SubjectView::id));
        return new Items(found, count[0]);
    }

    private static @Nullable SubjectView recovery(SubjectView item, Snapshot snapshot) {
        return item.recovery() == null ? null : snapshot.recoveries().get(item.recovery());
    }

    private Filter wanted() {
        if (filter != null && filter.isBlank()) {
            throw new IllegalArgumentException(
                    "The filter is empty. Write one, like \"class = weapon\", or leave --filter out.");
        }
        return Filter.parse(filter == null ? "" : filter);
    }

    private @Nullable MarkSearch search(Filter wanted) {
        if (reading == null) {
            return null;
        }
        MarkSearch search = new MarkSearch(
                reading,
                pattern ? MarkSearch.Way.PATTERN : MarkSearch.Way.WHOLE,
                misreads,
                null,
                filter == null ? null : wanted,
                limit);
        if (search.wanted().isBlank()) {
            throw new IllegalArgumentException(
                    "The reading is empty. Write what is read on the object, or leave it out to find items by --filter"
                            + " alone.");
        }
        return search;
    }

    private void print(PrintWriter out, Items found, Snapshot snapshot) {
        if (json) {
            Json.print(
                    out,
                    Map.of(
                            "count",
                            found.count(),
                            "hits",
                            found.first().stream()
                                    .map(item -> MarksFound.tree(item, recovery(item, snapshot)))
                                    .toList()));
            return;
        }
        found.first().forEach(item -> out.println("  " + line(item, recovery(item, snapshot))));
        printCount(out, found.count(), found.first().size(), "");
        printSynthetic(out, found.first().stream());
    }

    private void print(PrintWriter out, MarksFound found) {
        if (json) {
            Json.print(out, found.tree());
            return;
        }
        out.println("Looking for: " + found.wanted().describe());
        found.best().forEach(each -> out.println("  " + line(each)));
        String of = found.ofBestAlone()
                ? String.format(Locale.ROOT, " among the %,d best of %,d marks", MarkSearch.MOST, found.total())
                : "";
        printCount(out, found.count(), found.best().size(), of);
        if (found.question() != null) {
            out.println(found.question());
        }
        printSynthetic(out, found.best().stream().map(MarksFound.Found::item));
    }

    private static void printCount(PrintWriter out, long count, int shown, String of) {
        String first = count > shown ? String.format(Locale.ROOT, ", the first %,d shown", shown) : "";
        out.printf(Locale.ROOT, "%,d found%s%s%n", count, of, first);
    }

    private static void printSynthetic(PrintWriter out, Stream<SubjectView> shown) {
        if (shown.anyMatch(SubjectView::synthetic)) {
            out.println("SYNTHETIC: some of these records are made up.");
        }
    }

    private static String line(SubjectView item, @Nullable SubjectView recovery) {
        String model = item.value("model");
        return item.label() + (model == null ? "" : ", " + model)
                + (recovery == null ? "" : ", " + recovery.label())
                + "  " + item.id();
    }

    private static String line(MarksFound.Found found) {
        MarkView mark = found.mark();
        int misread = found.hit().misreads();
        return mark.reading() + "  " + mark.type().words()
                + (mark.place() == null ? "" : " on " + mark.place())
                + "  " + line(found.item(), found.recovery())
                + String.format(Locale.ROOT, "  %.0f bits", found.hit().score())
                + (misread == 0 ? "" : misread == 1 ? ", 1 misread" : ", " + misread + " misreads");
    }
}
