package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.exchange.FoundItem;
import org.proofmark.exchange.HeadstampSearch;
import org.proofmark.exchange.HeadstampsFound;
import org.proofmark.exchange.MarkSearch;
import org.proofmark.exchange.MarksFound;
import org.proofmark.model.Filter;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkView;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Term;
import org.proofmark.model.Truth;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.Reading;
import org.proofmark.notation.SignQuestion;
import org.proofmark.search.Hit;
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

    @Option(
            names = "--headstamp",
            paramLabel = "NOTATION",
            description = "Find headstamps, turned as they may be: clock positions and marks, as in '12=10 6=8(3)'.")
    @Nullable
    String headstamp;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only marks in this state: read, illegible, absent, not-examined, removed, over-stamped.")
    @Nullable
    String state;

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

    /** An item, which of its marks fits, and how. */
    private record Found(
            SubjectView item,
            @Nullable MarkView mark,
            @Nullable Hit hit) {}

    /** What was found, and of how many. */
    private record Result(List<Found> best, long count, boolean ofBestAlone) {
        static Result of(MarksFound found) {
            List<Found> best = found.best().stream()
                    .map(each -> new Found(each.item(), each.mark(), each.hit()))
                    .toList();
            return new Result(best, found.count(), found.ofBestAlone());
        }
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (limit < 1) {
            throw new IllegalArgumentException("--limit is " + limit + ". Give at least 1.");
        }
        Filter wanted = wanted();
        Reading cells = cells();
        @Nullable MarkState inState = state == null ? null : Term.parse(MarkState.class, state);
        if (headstamp != null) {
            return headstamps(out, wanted, inState, Headstamp.parse(headstamp));
        }
        try (Dossier dossier = opening.read();
                Snapshot snapshot = dossier.snapshot(opening.clearance)) {
            if (cells == null) {
                Result result = items(snapshot, wanted, inState);
                if (json) {
                    Json.print(out, tree(result, snapshot));
                } else {
                    print(out, result, snapshot, null);
                }
            } else {
                MarksFound found = search(wanted, inState).in(dossier, snapshot);
                if (json) {
                    Json.print(out, found.tree());
                } else {
                    print(out, Result.of(found), snapshot, cells);
                }
            }
            return 0;
        }
    }

    private Integer headstamps(PrintWriter out, Filter wanted, @Nullable MarkState inState, Headstamp asked) {
        if (reading != null) {
            throw new IllegalArgumentException(
                    "There is a reading beside --headstamp. Write what is read on the head in the headstamp: 12=10"
                            + " 6=83.");
        }
        try (Dossier dossier = opening.read();
                Snapshot snapshot = dossier.snapshot(opening.clearance)) {
            HeadstampsFound found = new HeadstampSearch(asked, misreads, inState, filter == null ? null : wanted, limit)
                    .in(dossier, snapshot);
            if (json) {
                Json.print(out, found.tree());
            } else {
                new HeadstampFindings(found).print(out, snapshot);
            }
            return 0;
        }
    }

    private Result items(Snapshot snapshot, Filter wanted, @Nullable MarkState inState) {
        List<Found> found = new ArrayList<>();
        long[] count = {0};
        snapshot.items(item -> {
            if (holds(wanted, item, snapshot)) {
                for (Found each : found(item, inState)) {
                    count[0]++;
                    if (found.size() < limit) {
                        found.add(each);
                    }
                }
            }
        });
        found.sort((a, b) -> a.item().id().compareTo(b.item().id()));
        return new Result(found, count[0], false);
    }

    /** The item; or, of a state, its marks in that state. */
    private static List<Found> found(SubjectView item, @Nullable MarkState inState) {
        return inState == null
                ? List.of(new Found(item, null, null))
                : item.marks().stream()
                        .filter(mark -> mark.state() == inState)
                        .map(mark -> new Found(item, mark, null))
                        .toList();
    }

    private MarkSearch search(Filter wanted, @Nullable MarkState inState) {
        return new MarkSearch(
                String.valueOf(reading),
                pattern ? MarkSearch.Way.PATTERN : MarkSearch.Way.WHOLE,
                misreads,
                null,
                inState,
                filter == null ? null : wanted,
                limit);
    }

    private static boolean holds(Filter filter, SubjectView item, Snapshot snapshot) {
        return filter.test(item, FoundItem.recovery(item, snapshot)) == Truth.TRUE;
    }

    private Filter wanted() {
        if (filter != null && filter.isBlank()) {
            throw new IllegalArgumentException(
                    "The filter is empty. Write one, like \"class = weapon\", or leave --filter out.");
        }
        return Filter.parse(filter == null ? "" : filter);
    }

    private @Nullable Reading cells() {
        if (reading == null) {
            return null;
        }
        Reading cells = pattern ? Reading.parse(reading) : Reading.literal(reading);
        if (cells.isBlank()) {
            throw new IllegalArgumentException(
                    "The reading is empty. Write what is read on the object, or leave it out to find items by --filter"
                            + " alone.");
        }
        return cells;
    }

    private void print(PrintWriter out, Result result, Snapshot snapshot, @Nullable Reading cells) {
        if (cells != null) {
            out.println("Looking for: " + cells.describe());
        }
        result.best().forEach(found -> out.println(line(found, snapshot)));
        int shown = result.best().size();
        String first = result.count() > shown ? String.format(Locale.ROOT, ", the first %,d shown", shown) : "";
        String of =
                result.ofBestAlone() ? String.format(Locale.ROOT, " among the %,d best marks", MarkSearch.MOST) : "";
        out.printf(Locale.ROOT, "%,d found%s%s%n", result.count(), of, first);
        question().ifPresent(q -> out.println(pattern ? q.askOnObject() : q.askAsPattern()));
        if (result.best().stream().anyMatch(found -> found.item().synthetic())) {
            out.println("SYNTHETIC: some of these records are made up.");
        }
    }

    private Optional<SignQuestion> question() {
        if (reading == null) {
            return Optional.empty();
        }
        return pattern ? SignQuestion.inPattern(reading) : SignQuestion.inLiteral(reading);
    }

    private static String line(Found hit, Snapshot snapshot) {
        StringBuilder line = new StringBuilder("  ");
        if (hit.mark() != null) {
            MarkState state = hit.mark().state();
            line.append(hit.mark().reading() == null ? "" : hit.mark().reading() + "  ")
                    .append(hit.mark().type().words());
            if (hit.mark().place() != null) {
                line.append(" on ").append(hit.mark().place());
            }
            line.append(state == MarkState.READ ? "" : ", " + state.words());
            line.append("  ");
        }
        line.append(FoundItem.words(hit.item(), snapshot));
        if (hit.hit() != null) {
            line.append(String.format(Locale.ROOT, "  %.0f bits", hit.hit().score()));
            int misread = hit.hit().misreads();
            line.append(misread == 0 ? "" : misread == 1 ? ", 1 misread" : ", " + misread + " misreads");
        }
        return line.toString();
    }

    private static Map<String, Object> tree(Result result, Snapshot snapshot) {
        return Map.of(
                "count",
                result.count(),
                "hits",
                result.best().stream()
                        .map(found -> FoundItem.tree(found.item(), found.mark(), snapshot))
                        .toList());
    }
}
