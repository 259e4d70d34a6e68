package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkType;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Technique;

/**
 * Marks that were altered in one way in two recoveries. Ways are few and coarse, so that two items altered alike say nothing. What
 * counts is how often: both recoveries must show the way so much oftener than all others do that such a pair is not to be expected
 * by chance, items of one recovery being alike. What a large share of all items examined shows links nothing.
 */
final class Alterations {
    /** How alike items of one recovery are taken to be: whoever alters marks alters many. */
    private static final double CORRELATION = 0.2;

    private static final int SPELT_OUT = 1000;

    private final Dossier dossier;
    private final LinkOptions options;
    private final Findings findings;

    /** A way in which marks of a type are altered on items of a class. */
    private record Way(String itemClass, MarkType type, Technique technique) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            int order = itemClass.compareTo(other.itemClass);
            order = order != 0 ? order : type.compareTo(other.type);
            return order != 0 ? order : technique.compareTo(other.technique);
        }
    }

    private record Bearer(int item, Alteration alteration) {}

    /** Two recoveries that show a way, and how many such pairs are to be expected. */
    private record Pair(SubjectId a, SubjectId b, double byChance) {}

    Alterations(Dossier dossier, LinkOptions options, Findings findings) {
        this.dossier = dossier;
        this.options = options;
        this.findings = findings;
    }

    void find(Runnable tick) {
        Map<Way, Map<SubjectId, List<Bearer>>> ways = new TreeMap<>();
        for (int i = 0; i < dossier.items().size(); i++) {
            ItemFacts item = dossier.item(i);
            SubjectId recovery = item.alterations().isEmpty() ? null : dossier.recoveryOf(i);
            if (recovery != null) {
                add(ways, i, item, recovery);
            }
        }
        ways.forEach((way, byRecovery) -> {
            tick.run();
            if (byRecovery.size() > 1) {
                consider(way, byRecovery, ways.size());
            }
        });
    }

    /** An item counts once for a way, however many of its marks were altered so. */
    private static void add(
            Map<Way, Map<SubjectId, List<Bearer>>> ways, int index, ItemFacts item, SubjectId recovery) {
        for (Alteration alteration : item.alterations()) {
            Way way = new Way(item.itemClass(), alteration.type(), alteration.technique());
            List<Bearer> bearers =
                    ways.computeIfAbsent(way, w -> new TreeMap<>()).computeIfAbsent(recovery, r -> new ArrayList<>(1));
            if (bearers.isEmpty() || bearers.getLast().item() != index) {
                bearers.add(new Bearer(index, alteration));
            }
        }
    }

    private void consider(Way way, Map<SubjectId, List<Bearer>> bearers, int ways) {
        Map<SubjectId, Long> examined = examined(way);
        long all = examined.values().stream().mapToLong(n -> n).sum();
        long altered = bearers.values().stream().mapToLong(List::size).sum();
        if (altered > options.commonShare() * all) {
            findings.withhold(Withheld.TECHNIQUE_OF_MANY);
            return;
        }
        double comparisons = ways * (examined.size() * (examined.size() - 1.0) / 2);
        List<SubjectId> recoveries = List.copyOf(bearers.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < recoveries.size(); i++) {
            for (int j = i + 1; j < recoveries.size(); j++) {
                Pair pair = pair(recoveries.get(i), recoveries.get(j), bearers, examined, altered, all, comparisons);
                if (pair.byChance() <= options.chance()) {
                    pairs.add(pair);
                }
            }
        }
        if (pairs.isEmpty()) {
            findings.withhold(Withheld.LIKELY_BY_CHANCE);
        }
        joined(recoveries, pairs).forEach(group -> findings.add(link(group, pairs, bearers, examined)));
    }

    /** How many items of the class were looked over for marks of the type, by recovery. */
    private Map<SubjectId, Long> examined(Way way) {
        Map<SubjectId, Long> examined = new TreeMap<>();
        for (int i = 0; i < dossier.items().size(); i++) {
            ItemFacts item = dossier.item(i);
            if (item.itemClass().equals(way.itemClass()) && item.examined().contains(way.type())) {
                SubjectId recovery = dossier.recoveryOf(i);
                if (recovery != null) {
                    examined.merge(recovery, 1L, Long::sum);
                }
            }
        }
        return examined;
    }

    /** Against the share of all other recoveries, by the rule of succession: one that was never seen is not impossible. */
    private static Pair pair(
            SubjectId a,
            SubjectId b,
            Map<SubjectId, List<Bearer>> bearers,
            Map<SubjectId, Long> examined,
            long allAltered,
            long all,
            double comparisons) {
        long altered = allAltered - count(bearers, a) - count(bearers, b);
        long others = all - examined.getOrDefault(a, 0L) - examined.getOrDefault(b, 0L);
        double share = (altered + 1.0) / (others + 2.0);
        double chance = comparisons;
        for (SubjectId recovery : List.of(a, b)) {
            chance *= BetaBinomial.atLeast(
                    count(bearers, recovery), examined.getOrDefault(recovery, 0L), share, CORRELATION);
        }
        return new Pair(a, b, chance);
    }

    private static long count(Map<SubjectId, List<Bearer>> bearers, SubjectId recovery) {
        return bearers.getOrDefault(recovery, List.of()).size();
    }

    /** The recoveries that pairs join, in order; those that none joins are left out. */
    private static List<List<SubjectId>> joined(List<SubjectId> recoveries, List<Pair> pairs) {
        Groups groups = new Groups(recoveries.size());
        pairs.forEach(p -> groups.join(recoveries.indexOf(p.a()), recoveries.indexOf(p.b())));
        return groups.lists().stream()
                .filter(l -> l.size() > 1)
                .map(l -> l.stream().map(recoveries::get).toList())
                .toList();
    }

    private Link link(
            List<SubjectId> group,
            List<Pair> pairs,
            Map<SubjectId, List<Bearer>> bearers,
            Map<SubjectId, Long> examined) {
        List<Bearer> here = group.stream()
                .flatMap(r -> bearers.getOrDefault(r, List.of()).stream())
                .sorted((one, other) -> Integer.compare(one.item(), other.item()))
                .toList();
        List<Integer> items = here.stream().map(Bearer::item).toList();
        LinkBuilder link = new LinkBuilder(dossier, LinkKind.EQUAL_ALTERATION, items);
        here.stream()
                .limit(SPELT_OUT)
                .forEach(b -> link.because(
                        List.of(b.alteration().record()),
                        List.of(field(b.alteration().type(), b.alteration().place())),
                        "Has " + b.alteration().words() + "."));
        long elsewhere = bearers.values().stream().mapToLong(List::size).sum() - here.size();
        long seen = group.stream().mapToLong(r -> examined.getOrDefault(r, 0L)).sum();
        long others = examined.values().stream().mapToLong(n -> n).sum() - seen;
        String share = String.format(
                Locale.ROOT,
                "%,d of %,d items examined; elsewhere on %,d of %,d",
                here.size(),
                seen,
                elsewhere,
                others);
        double weakest = pairs.stream()
                .filter(p -> group.contains(p.a()))
                .mapToDouble(Pair::byChance)
                .max()
                .orElse(0);
        link.because(
                List.of(),
                List.of("frequency"),
                "On " + share + ". Of such pairs of recoveries " + Words.expected(weakest)
                        + " are to be expected by chance.");
        return link.expected(weakest)
                .state("Marks altered in one way ("
                        + here.getFirst().alteration().words() + ") in "
                        + Words.count(group.size(), "recovery", "recoveries") + ", on " + share + ".");
    }

    private static String field(MarkType type, @Nullable String place) {
        return type.words() + " mark" + (place == null ? "" : " at " + place);
    }
}
