package org.proofmark.server;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Cluster;
import org.proofmark.link.Conflict;
import org.proofmark.link.Contradiction;
import org.proofmark.link.Edge;
import org.proofmark.link.JudgedPair;
import org.proofmark.link.Kappa;
import org.proofmark.link.Reviewers;
import org.proofmark.link.SubjectPair;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;
import org.proofmark.policy.Caveat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the judgements come to: clusters, contradictions and what to re-examine, and how far reviewers agree. */
@Controller
class ClusterPages {
    private final Desks desks;

    ClusterPages(Desks desks) {
        this.desks = desks;
    }

    /**
     * What joins two items, or parts them.
     *
     * @param address of the page of the pair
     * @param probability empty where a person judged it, and for who judges blind
     */
    public record Line(Shown a, Shown b, String address, boolean person, String probability) {}

    /** Items taken for one. */
    public record Joined(List<Shown> members, List<Line> lines) {}

    /** Two items that were judged different, and the chain that leads from the one to the other nevertheless. */
    public record Contradicted(Line different, List<Shown> chain, List<Line> path) {}

    /** A {@link Conflict} as the page shows it. */
    public record Contested(List<Contradicted> contradictions, List<Line> examine, boolean exact) {}

    @GetMapping("/clusters")
    String clusters(
            @RequestParam(defaultValue = "1") int page, Model model, Reader reader, HttpServletResponse response) {
        Desk desk = desks.ofKnown(reader);
        if (desk.options().leastProbability() != null) {
            Candidates.Sought sought = desks.sought(reader);
            if (sought.found() == null) {
                return ReviewPages.searching(sought, model, response);
            }
            desk = desks.of(reader, sought.found());
        }
        List<Cluster> clusters = desk.clusters().clusters();
        Paged<Cluster> paged = Paged.of(
                clusters.stream()
                        .sorted(Comparator.comparingInt(c -> -c.members().size()))
                        .toList(),
                page);
        model.addAttribute("paged", paged);
        model.addAttribute("joinsFrom", desk.options().leastProbability());
        model.addAttribute("learntFrom", desk.learntFrom(reader));
        model.addAttribute("total", clusters.size());
        model.addAttribute(
                "items", clusters.stream().mapToLong(c -> c.members().size()).sum());
        model.addAttribute("judgedPairs", desk.judged().size());
        model.addAttribute(
                "contested",
                desk.clusters().conflicts().stream()
                        .map(c -> contested(c, reader))
                        .toList());
        model.addAttribute(
                "clusters", paged.rows().stream().map(c -> joined(c, reader)).toList());
        return "clusters";
    }

    private static Joined joined(Cluster cluster, Reader reader) {
        reader.saw(new Caveat(cluster.handling(), cluster.synthetic()));
        return new Joined(
                cluster.members().stream().map(reader::link).toList(),
                cluster.edges().stream().map(e -> line(e, reader)).toList());
    }

    private static Line line(Edge edge, Reader reader) {
        Double bound = edge.bound();
        return line(edge.pair(), edge.isPersons(), bound == null || reader.blind() ? "" : bound.toString(), reader);
    }

    private static Line line(SubjectPair pair, boolean person, String probability, Reader reader) {
        return new Line(reader.link(pair.a()), reader.link(pair.b()), PairView.address(pair), person, probability);
    }

    private static Contested contested(Conflict conflict, Reader reader) {
        List<Contradicted> contradictions = new ArrayList<>();
        for (Contradiction each : conflict.contradictions()) {
            reader.saw(new Caveat(each.different().handling(), each.different().synthetic()));
            contradictions.add(new Contradicted(
                    line(each.different().pair(), true, "", reader),
                    chain(each.different().pair().a(), each.path(), reader),
                    each.path().stream().map(e -> line(e, reader)).toList()));
        }
        return new Contested(
                contradictions,
                conflict.setAside().stream().map(e -> line(e, reader)).toList(),
                conflict.exact());
    }

    /** The items that a path passes, from one end to the other. */
    private static List<Shown> chain(SubjectId start, List<Edge> path, Reader reader) {
        List<Shown> chain = new ArrayList<>(List.of(reader.link(start)));
        List<Edge> rest = new ArrayList<>(path);
        SubjectId at = start;
        while (!rest.isEmpty()) {
            SubjectId from = at;
            Edge next = rest.stream()
                    .filter(e -> e.pair().a().equals(from) || e.pair().b().equals(from))
                    .findFirst()
                    .orElse(rest.getFirst());
            rest.remove(next);
            at = next.pair().a().equals(from) ? next.pair().b() : next.pair().a();
            chain.add(reader.link(at));
        }
        return chain;
    }

    /** How far two accounts agree; a figure is null where it cannot be said. */
    public record Between(String one, String other, Kappa kappa) {
        private static final long FEW = 30;

        /** Whether an interval of so few pairs is too narrow. */
        public boolean few() {
            return kappa.pairs() < FEW;
        }

        public @Nullable String value() {
            return figure(kappa.kappa(), 1);
        }

        public @Nullable String low() {
            return figure(kappa.low(), 1);
        }

        public @Nullable String high() {
            return figure(kappa.high(), 1);
        }

        /** Equal verdicts, in percent. */
        public @Nullable String observed() {
            return figure(kappa.observed(), 100);
        }

        /** Equal verdicts to be expected by chance, in percent. */
        public @Nullable String byChance() {
            return figure(kappa.byChance(), 100);
        }

        private static @Nullable String figure(@Nullable Double value, int times) {
            return value == null ? null : String.format(Locale.ROOT, times == 1 ? "%.2f" : "%.0f", times * value);
        }
    }

    @GetMapping("/review/agreement")
    String agreement(Model model, Reader reader) {
        Desk desk = desks.ofKnown(reader);
        List<JudgedPair> judged = List.copyOf(desk.judged().values());
        judged.forEach(j -> reader.saw(new Caveat(j.handling(), j.synthetic())));
        Set<String> accounts = Reviewers.accounts(judged);
        List<Between> all = new ArrayList<>();
        for (String one : accounts) {
            accounts.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .forEach(other -> all.add(new Between(one, other, Reviewers.agreement(judged, one, other))));
        }
        model.addAttribute("account", desks.account());
        model.addAttribute("accounts", accounts);
        model.addAttribute("between", all);
        model.addAttribute("verdicts", Verdict.values());
        return "agreement";
    }
}
