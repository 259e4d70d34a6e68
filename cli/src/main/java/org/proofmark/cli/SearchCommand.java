package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Filter;
import org.proofmark.model.MarkView;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Truth;
import org.proofmark.notation.Matching;
import org.proofmark.notation.Reading;
import org.proofmark.notation.SignQuestion;
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
                "Finds marks whose readings may be the one given. Without --pattern every character is itself, * and ? too.")
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

    /** An item, and which of its marks fits. */
    private record Hit(SubjectView item, @Nullable MarkView mark) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (limit < 1) {
            throw new IllegalArgumentException("--limit is " + limit + ". Give at least 1.");
        }
        Filter wanted = wanted();
        Reading cells = cells();
        try (Dossier dossier = opening.read();
                Snapshot snapshot = dossier.snapshot(opening.clearance)) {
            List<Hit> hits = new ArrayList<>();
            long[] count = {0};
            Map<?, SubjectView> recoveries = snapshot.recoveries();
            snapshot.items(item -> {
                SubjectView recovery = item.recovery() == null ? null : recoveries.get(item.recovery());
                if (wanted.test(item, recovery) == Truth.TRUE) {
                    find(item, cells).ifPresent(hit -> {
                        count[0]++;
                        if (hits.size() < limit) {
                            hits.add(hit);
                        }
                    });
                }
            });
            hits.sort((a, b) -> a.item().id().compareTo(b.item().id()));
            if (json) {
                Json.print(out, tree(hits, count[0], snapshot, cells));
            } else {
                print(out, hits, count[0], snapshot, cells);
            }
            return 0;
        }
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
                    "The reading is empty. Write what is read on the object, or leave it out to find items by --filter alone.");
        }
        return cells;
    }

    private static Optional<Hit> find(SubjectView item, @Nullable Reading wanted) {
        if (wanted == null) {
            return Optional.of(new Hit(item, null));
        }
        for (MarkView mark : item.marks()) {
            Reading cells = mark.cells();
            if (cells != null && Matching.compatibleFolded(wanted, cells)) {
                return Optional.of(new Hit(item, mark));
            }
        }
        return Optional.empty();
    }

    private void print(PrintWriter out, List<Hit> hits, long count, Snapshot snapshot, @Nullable Reading cells) {
        if (cells != null) {
            out.println("Looking for: " + cells.describe());
        }
        hits.forEach(hit -> out.println(line(hit, snapshot)));
        out.printf(
                Locale.ROOT,
                "%,d found%s%n",
                count,
                count > hits.size() ? String.format(Locale.ROOT, ", the first %,d shown", hits.size()) : "");
        question().ifPresent(q -> out.println(pattern ? q.askOnObject() : q.askAsPattern()));
        if (hits.stream().anyMatch(h -> h.item().synthetic())) {
            out.println("SYNTHETIC: some of these records are made up.");
        }
    }

    private Optional<SignQuestion> question() {
        if (reading == null) {
            return Optional.empty();
        }
        return pattern ? SignQuestion.inPattern(reading) : SignQuestion.inLiteral(reading);
    }

    private static String line(Hit hit, Snapshot snapshot) {
        StringBuilder line = new StringBuilder("  ");
        if (hit.mark() != null) {
            line.append(hit.mark().reading())
                    .append("  ")
                    .append(hit.mark().type().words());
            if (hit.mark().place() != null) {
                line.append(" on ").append(hit.mark().place());
            }
            line.append("  ");
        }
        line.append(hit.item().label());
        String model = hit.item().value("model");
        line.append(model == null ? "" : ", " + model);
        SubjectView recovery = hit.item().recovery() == null
                ? null
                : snapshot.recoveries().get(hit.item().recovery());
        line.append(recovery == null ? "" : ", " + recovery.label());
        return line.append("  ").append(hit.item().id()).toString();
    }

    private Map<String, Object> tree(List<Hit> hits, long count, Snapshot snapshot, @Nullable Reading cells) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("count", count);
        if (cells != null) {
            tree.put("understood", cells.describe());
        }
        question().ifPresent(q -> tree.put("question", pattern ? q.askOnObject() : q.askAsPattern()));
        tree.put("hits", hits.stream().map(hit -> tree(hit, snapshot)).toList());
        return tree;
    }

    private static Map<String, Object> tree(Hit hit, Snapshot snapshot) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("item", hit.item().id().toString());
        tree.put("label", hit.item().label());
        tree.put("synthetic", hit.item().synthetic());
        tree.put("handling", hit.item().handling().term());
        put(tree, "model", hit.item().value("model"));
        SubjectView recovery = hit.item().recovery() == null
                ? null
                : snapshot.recoveries().get(hit.item().recovery());
        put(tree, "recovery", recovery == null ? null : recovery.label());
        if (hit.mark() != null) {
            put(tree, "reading", hit.mark().reading());
            put(tree, "type", hit.mark().type().term());
            put(tree, "place", hit.mark().place());
            tree.put("record", hit.mark().record().toString());
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable String value) {
        if (value != null) {
            tree.put(name, value);
        }
    }
}
