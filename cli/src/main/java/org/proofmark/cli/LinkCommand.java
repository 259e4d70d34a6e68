package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Evidence;
import org.proofmark.link.Link;
import org.proofmark.link.LinkKind;
import org.proofmark.link.Linkage;
import org.proofmark.link.Links;
import org.proofmark.link.Weight;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds links between items. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description =
                "Finds what belongs together: the same item twice, parts of other items, lots, runs of serials, secondary marks, ways of altering marks, documents, entities under other names, one picture of two items. Each link states its evidence.")
final class LinkCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Option(names = "--kind", paramLabel = "KIND", description = "Only links of this kind: ${COMPLETION-CANDIDATES}.")
    @Nullable
    LinkKind kind;

    @Option(names = "--between", description = "Only links that join two recoveries or more.")
    boolean between;

    @Option(names = "--evidence", description = "Print the evidence of each link, and how its score comes about.")
    boolean evidence;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Dossier dossier = opening.read();
                Snapshot snapshot = dossier.snapshot(opening.clearance)) {
            Linkage linkage = Links.find(snapshot);
            List<Link> links = linkage.links().stream()
                    .filter(l -> kind == null || l.kind() == kind)
                    .filter(l -> !between || l.recoveries().size() > 1)
                    .toList();
            if (json) {
                Json.print(
                        out,
                        Map.of(
                                "links",
                                links.stream().map(LinkCommand::tree).toList(),
                                "synthetic",
                                linkage.synthetic()));
            } else {
                links.forEach(link -> print(out, link, snapshot));
                out.println(Count.of(links.size(), "link"));
                linkage.withheld()
                        .forEach((reason, count) ->
                                out.printf(Locale.ROOT, "withheld: %,d × %s%n", count, reason.words()));
                linkage.notes().forEach(note -> out.println("note: " + note));
                out.println(
                        linkage.synthetic() ? "SYNTHETIC: some of these records are made up." : "A link is not guilt.");
            }
            return 0;
        }
    }

    private void print(PrintWriter out, Link link, Snapshot snapshot) {
        out.println(link.kind().words() + ": " + link.statement()
                + (link.tooCommon() ? " (too common to mean anything)" : ""));
        for (SubjectId item : link.items().stream().limit(8).toList()) {
            SubjectView view = snapshot.subject(item);
            out.println("    " + (view == null ? item : view.label() + "  " + item));
        }
        if (evidence) {
            for (Evidence each : link.evidence()) {
                out.println("    because " + each.why() + "  ["
                        + String.join(
                                ", ",
                                each.records().stream().map(Object::toString).toList()) + "]");
            }
            printWeights(out, link);
        }
    }

    /** The sum of a score, step by step. */
    private static void printWeights(PrintWriter out, Link link) {
        for (Weight weight : link.weights()) {
            out.printf(Locale.ROOT, "    %+7.1f bits  %s%n", weight.bits(), weight.words());
        }
        if (!link.weights().isEmpty()) {
            out.printf(
                    Locale.ROOT, "    %+7.1f bits  together: above what chance brings in this dossier%n", link.score());
        }
    }

    private static Map<String, Object> tree(Weight weight) {
        return weight.count() == 0
                ? Map.of("what", weight.what().term(), "bits", weight.bits())
                : Map.of("what", weight.what().term(), "bits", weight.bits(), "count", weight.count());
    }

    private static Map<String, Object> tree(Link link) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("id", link.id());
        tree.put("kind", link.kind().term());
        tree.put("items", link.items().stream().map(SubjectId::toString).toList());
        tree.put(
                "recoveries",
                link.recoveries().stream().map(SubjectId::toString).toList());
        tree.put("quantity", link.quantity());
        tree.put("statement", link.statement());
        tree.put("tooCommon", link.tooCommon());
        tree.put("synthetic", link.synthetic());
        tree.put("handling", link.handling().term());
        if (link.bits() != null) {
            tree.put("bits", link.bits());
        }
        if (!link.weights().isEmpty()) {
            tree.put("score", link.score());
            tree.put("weights", link.weights().stream().map(LinkCommand::tree).toList());
        }
        tree.put(
                "evidence",
                link.evidence().stream()
                        .map(e -> Map.of(
                                "why",
                                e.why(),
                                "fields",
                                e.fields(),
                                "records",
                                e.records().stream().map(Object::toString).toList()))
                        .toList());
        return tree;
    }
}
