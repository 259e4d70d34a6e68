package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Cluster;
import org.proofmark.link.ClusterOptions;
import org.proofmark.link.Clusters;
import org.proofmark.link.Conflict;
import org.proofmark.link.Contradiction;
import org.proofmark.link.Edge;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what is taken for one. */
@Command(
        name = "clusters",
        mixinStandardHelpOptions = true,
        description =
                "Shows which items are taken for one by people's judgements, where judgements contradict each other, and which to look at again.")
final class ClustersCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Option(
            names = "--join-from",
            paramLabel = "PROBABILITY",
            description =
                    "From now on let links of this dossier join items without a person if the bound on their probability is at least this: more than 0.5, up to 1. 'none', as in a new dossier: no link joins anything by itself.")
    @Nullable
    String joinFrom;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() {
        try (Dossier dossier = joinFrom == null ? opening.read() : opening.write()) {
            if (joinFrom != null) {
                dossier.joinFrom(options(joinFrom).leastProbability());
            }
            try (Snapshot snapshot = dossier.snapshot(opening.clearance)) {
                Clusters clusters = Clusters.of(snapshot);
                PrintWriter out = spec.commandLine().getOut();
                if (json) {
                    Json.print(out, tree(clusters, snapshot));
                } else {
                    print(out, clusters, snapshot);
                }
            }
            return 0;
        }
    }

    private static ClusterOptions options(String text) {
        try {
            return text.equals("none") ? ClusterOptions.JUDGEMENTS_ONLY : new ClusterOptions(Double.valueOf(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no probability. Give a number like 0.99, or 'none'.", e);
        }
    }

    private static void print(PrintWriter out, Clusters clusters, Snapshot snapshot) {
        for (Cluster cluster : clusters.clusters()) {
            out.println("taken for one");
            cluster.members().forEach(m -> out.println("    " + named(m, snapshot) + "  " + m));
            cluster.edges().forEach(e -> out.println("    because " + words(e, snapshot)));
        }
        for (Conflict conflict : clusters.conflicts()) {
            for (Contradiction each : conflict.contradictions()) {
                out.println("contradiction: judged different: "
                        + named(each.different().pair().a(), snapshot) + " and "
                        + named(each.different().pair().b(), snapshot));
                each.path().forEach(e -> out.println("    yet " + words(e, snapshot)));
            }
            conflict.setAside().forEach(e -> out.println("    look again: " + words(e, snapshot)));
            if (!conflict.exact()) {
                out.println("    a smaller set may do: there were too many to try all");
            }
        }
        out.println(Count.of(clusters.clusters().size(), "cluster") + ", "
                + Count.of(clusters.conflicts().size(), "contradiction"));
        Double from = snapshot.joinsFrom();
        out.println(
                from == null
                        ? "No link joins anything by itself in this dossier."
                        : "Links join by themselves from a bound of " + from + " on.");
        if (synthetic(clusters)) {
            out.println("SYNTHETIC: some of these records are made up.");
        }
    }

    private static boolean synthetic(Clusters clusters) {
        return clusters.clusters().stream().anyMatch(Cluster::synthetic)
                || clusters.conflicts().stream()
                        .flatMap(c -> c.setAside().stream())
                        .anyMatch(Edge::synthetic);
    }

    private static String words(Edge edge, Snapshot snapshot) {
        String pair =
                named(edge.pair().a(), snapshot) + " and " + named(edge.pair().b(), snapshot);
        return edge.isPersons() ? "judged the same: " + pair : "linked: " + pair + ", bound " + edge.bound();
    }

    private static String named(SubjectId id, Snapshot snapshot) {
        SubjectView view = snapshot.subject(id);
        return view == null ? id.toString() : view.label();
    }

    private static Map<String, Object> tree(Clusters clusters, Snapshot snapshot) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put(
                "clusters",
                clusters.clusters().stream().map(ClustersCommand::tree).toList());
        tree.put(
                "conflicts",
                clusters.conflicts().stream().map(ClustersCommand::tree).toList());
        tree.put("synthetic", synthetic(clusters));
        Double from = snapshot.joinsFrom();
        if (from != null) {
            tree.put("joinFrom", from);
        }
        return tree;
    }

    private static Map<String, Object> tree(Cluster cluster) {
        return Map.of(
                "items",
                ids(cluster.members()),
                "edges",
                edges(cluster.edges()),
                "handling",
                cluster.handling().term());
    }

    private static Map<String, Object> tree(Conflict conflict) {
        return Map.of(
                "items",
                ids(conflict.members()),
                "contradictions",
                conflict.contradictions().stream()
                        .map(c -> Map.of(
                                "different",
                                ids(List.of(
                                        c.different().pair().a(),
                                        c.different().pair().b())),
                                "path",
                                edges(c.path())))
                        .toList(),
                "lookAgain",
                edges(conflict.setAside()),
                "exact",
                conflict.exact());
    }

    private static List<String> ids(List<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::toString).toList();
    }

    private static List<Map<String, Object>> edges(List<Edge> edges) {
        return edges.stream()
                .map(e -> {
                    Map<String, Object> tree = new TreeMap<>();
                    tree.put("items", ids(List.of(e.pair().a(), e.pair().b())));
                    tree.put(
                            "records",
                            e.records().stream().map(Object::toString).toList());
                    if (e.probability() != null) {
                        tree.put("probability", e.probability());
                    }
                    return tree;
                })
                .toList();
    }
}
