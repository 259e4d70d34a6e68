package org.proofmark.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/**
 * Works out clusters. People's judgements join; then links, as {@link LinkAdmission} lets them; then every joined set that
 * holds a pair judged different loses the edges of its {@link Conflict}.
 */
final class Clustering {
    /** Sets of edges looked at in one conflict before it is settled approximately: well under a second. */
    private static final long EFFORT = 200_000;

    /** What holds least comes first, so that of two equal ways to end a contradiction it is set aside. */
    private static final Comparator<Edge> WEAKEST_FIRST = Comparator.comparing(Edge::isPersons)
            .thenComparingDouble(Clustering::probability)
            .thenComparing(Edge::pair);

    private final Map<SubjectPair, JudgedPair> different = new TreeMap<>();
    private final List<SubjectId> subjects;
    private final Map<SubjectId, Integer> numbers = new HashMap<>();
    private final List<Edge> edges;
    private final LinkAdmission admission;
    private final List<Conflict> conflicts = new ArrayList<>();

    /** @param supposed links that are to join as people's judgements do, but give way to them */
    Clustering(
            Collection<JudgedPair> judged, Collection<Edge> links, ClusterOptions options, Set<SubjectPair> supposed) {
        Map<SubjectPair, Edge> persons = new TreeMap<>();
        for (JudgedPair pair : judged) {
            if (pair.verdict() == Verdict.SAME) {
                persons.put(pair.pair(), Edge.of(pair));
            } else if (pair.verdict() == Verdict.DIFFERENT) {
                different.put(pair.pair(), pair);
            }
        }
        Map<SubjectPair, Edge> allowed = new TreeMap<>();
        for (Edge link : links) {
            boolean judgedOn = persons.containsKey(link.pair()) || different.containsKey(link.pair());
            if ((options.admits(link) || supposed.contains(link.pair())) && !judgedOn) {
                allowed.merge(link.pair(), link, Clustering::stronger);
            }
        }
        subjects = subjects(persons.keySet(), allowed.keySet());
        for (int i = 0; i < subjects.size(); i++) {
            numbers.put(subjects.get(i), i);
        }
        List<Edge> all = new ArrayList<>(allowed.values());
        all.addAll(persons.values());
        all.sort(WEAKEST_FIRST);
        admission = new LinkAdmission(numbers, e -> e.isPersons() || supposed.contains(e.pair()));
        edges = admission.admitted(all);
    }

    private static double probability(Edge edge) {
        Double probability = edge.probability();
        return probability == null ? 1 : probability;
    }

    /** Of two links on one pair; where they are equally probable the one whose first records have the smaller ids. */
    private static Edge stronger(Edge one, Edge other) {
        return Comparator.comparingDouble(Clustering::probability)
                                .thenComparing(e -> e.records().toString(), Comparator.reverseOrder())
                                .thenComparing(Edge::handling)
                                .thenComparing(Edge::synthetic)
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }

    private static List<SubjectId> subjects(Set<SubjectPair> some, Set<SubjectPair> others) {
        Set<SubjectId> all = new TreeSet<>();
        for (Set<SubjectPair> pairs : List.of(some, others)) {
            pairs.forEach(p -> {
                all.add(p.a());
                all.add(p.b());
            });
        }
        return List.copyOf(all);
    }

    Clusters clusters() {
        Set<Edge> setAside = new HashSet<>();
        Map<List<SubjectId>, List<Edge>> joined = joined(edges);
        Map<SubjectId, List<JudgedPair>> contradictedIn = contradicted(joined.keySet());
        joined.forEach((members, within) -> {
            List<JudgedPair> contradicted = contradictedIn.getOrDefault(members.getFirst(), List.of());
            if (!contradicted.isEmpty()) {
                Conflict conflict = conflict(members, within, contradicted);
                conflicts.add(conflict);
                setAside.addAll(conflict.setAside());
            }
        });
        List<Cluster> clusters = new ArrayList<>();
        (setAside.isEmpty() ? joined : joinedWithout(setAside))
                .forEach((members, within) -> clusters.add(new Cluster(members, sorted(within))));
        return new Clusters(clusters, conflicts);
    }

    /** Without some edges, links that joined may no longer. */
    private Map<List<SubjectId>, List<Edge>> joinedWithout(Set<Edge> setAside) {
        return joined(admission.admitted(
                edges.stream().filter(e -> !setAside.contains(e)).toList()));
    }

    /** The pairs judged different that are in one of the sets, by the first member of that set, in order. */
    private Map<SubjectId, List<JudgedPair>> contradicted(Set<List<SubjectId>> sets) {
        Map<SubjectId, SubjectId> firstOf = new HashMap<>();
        sets.forEach(members -> members.forEach(m -> firstOf.put(m, members.getFirst())));
        Map<SubjectId, List<JudgedPair>> contradicted = new HashMap<>();
        different.forEach((pair, judged) -> {
            SubjectId first = firstOf.get(pair.a());
            if (first != null && first.equals(firstOf.get(pair.b()))) {
                contradicted.computeIfAbsent(first, f -> new ArrayList<>(1)).add(judged);
            }
        });
        return contradicted;
    }

    /** Sets of two subjects or more that the edges join, by first member, each with its edges. */
    private Map<List<SubjectId>, List<Edge>> joined(List<Edge> joining) {
        Groups groups = new Groups(subjects.size());
        joining.forEach(e -> groups.join(number(e.a()), number(e.b())));
        Map<Integer, List<Edge>> edgesOf = new HashMap<>();
        joining.forEach(e -> edgesOf.computeIfAbsent(groups.of(number(e.a())), g -> new ArrayList<>())
                .add(e));
        Map<List<SubjectId>, List<Edge>> joined = new TreeMap<>(Comparator.comparing(List::getFirst));
        for (List<Integer> group : groups.lists()) {
            if (group.size() > 1) {
                joined.put(
                        group.stream().map(subjects::get).toList(), edgesOf.getOrDefault(group.getFirst(), List.of()));
            }
        }
        return joined;
    }

    private Conflict conflict(List<SubjectId> members, List<Edge> within, List<JudgedPair> contradicted) {
        EdgeGraph graph = graph(within);
        List<Contradiction> contradictions = new ArrayList<>();
        List<int[]> pairs = new ArrayList<>();
        for (JudgedPair pair : contradicted) {
            int a = number(pair.pair().a());
            int b = number(pair.pair().b());
            pairs.add(new int[] {a, b});
            contradictions.add(new Contradiction(
                    pair,
                    graph.path(a, b, new BitSet()).stream().map(within::get).toList(),
                    chosen(within, graph.minimumCut(a, b, new BitSet()))));
        }
        Multicut.Cut cut = new Multicut(graph, pairs, EFFORT).find();
        return new Conflict(members, contradictions, chosen(within, cut.edges()), cut.exact());
    }

    /**
     * A person's judgement costs more than all links together, and a link more than the probabilities of all of them: so the
     * cheapest set has the fewest judgements, then the fewest links, then the least probable ones, to a thousandth.
     */
    private EdgeGraph graph(List<Edge> within) {
        long links = within.stream().filter(e -> !e.isPersons()).count();
        long link = 1001 * (links + 1);
        long person = 2 * link * (links + 1);
        return new EdgeGraph(
                subjects.size(),
                within.stream().mapToInt(e -> number(e.a())).toArray(),
                within.stream().mapToInt(e -> number(e.b())).toArray(),
                within.stream()
                        .mapToLong(e -> e.isPersons() ? person : link + (long) (1000 * probability(e)))
                        .toArray());
    }

    private static List<Edge> chosen(List<Edge> within, BitSet which) {
        return sorted(which.stream().mapToObj(within::get).toList());
    }

    private static List<Edge> sorted(List<Edge> some) {
        return some.stream().sorted(Comparator.comparing(Edge::pair)).toList();
    }

    private int number(SubjectId subject) {
        return numbers.getOrDefault(subject, -1);
    }
}
