package org.proofmark.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.proofmark.analysis.Cut.Removable;
import org.proofmark.analysis.Cut.What;

/**
 * How little evidence holds the groups together.
 *
 * @param components the groups that evidence connects, as sets; one set where all are connected
 * @param byItem smallest sets of items (and of documents and the like) whose removal disconnects the groups
 * @param byEvidence smallest sets of single pieces of evidence
 * @param byKind smallest sets of classes
 */
public record EvidenceCuts(
        List<Set<String>> components, Optional<Cut> byItem, Optional<Cut> byEvidence, Optional<Cut> byKind) {
    private static final int MOST_KINDS = 20;

    /** Whether evidence connects all groups; if not, nothing need be removed and there are no cuts. */
    public boolean connected() {
        return components.size() == 1;
    }

    /**
     * Finds the cuts, exactly: by item and by evidence as minimum vertex cuts by maximum flow (Menger 1927), by class by
     * trying all sets of classes from the smallest.
     *
     * @param groups names of the groups, at least two
     * @param evidence what links them; groups that are not among {@code groups} are an error
     */
    public static EvidenceCuts of(List<String> groups, List<Evidence> evidence) {
        if (groups.size() < 2 || new TreeSet<>(groups).size() < groups.size()) {
            throw new IllegalArgumentException(
                    "The groups " + groups + " cannot come apart. Give two or more groups of different names.");
        }
        for (Evidence one : evidence) {
            if (!groups.containsAll(one.itemsByGroup().keySet())) {
                throw new IllegalArgumentException("The evidence " + one.id() + " links "
                        + one.itemsByGroup().keySet() + ", not all of them among " + groups
                        + ". Name each group as in the list.");
            }
        }
        List<Set<String>> components = components(groups, evidence);
        return components.size() > 1
                ? new EvidenceCuts(components, Optional.empty(), Optional.empty(), Optional.empty())
                : new EvidenceCuts(
                        components,
                        Optional.of(byItem(groups, evidence)),
                        Optional.of(byEvidence(groups, evidence)),
                        Optional.of(byKind(groups, evidence)));
    }

    /** Groups that evidence connects, in the order of the groups. */
    public static List<Set<String>> components(List<String> groups, Collection<Evidence> evidence) {
        Map<String, Set<String>> of = new LinkedHashMap<>();
        groups.forEach(group -> of.put(group, new LinkedHashSet<>(Set.of(group))));
        for (Evidence one : evidence) {
            Set<String> joined = new LinkedHashSet<>();
            one.itemsByGroup().keySet().forEach(group -> joined.addAll(of.getOrDefault(group, Set.of())));
            joined.forEach(group -> of.put(group, joined));
        }
        return List.copyOf(new LinkedHashSet<>(of.values()));
    }

    private static Cut byItem(List<String> groups, List<Evidence> evidence) {
        EvidenceFlow flow = new EvidenceFlow();
        List<Integer> terminals = groups.stream().map(group -> flow.fixed()).toList();
        Map<String, Integer> items = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            int node = one.direct() ? flow.removable(new Removable(What.EVIDENCE, one.id())) : flow.fixed();
            one.itemsByGroup().forEach((group, carriers) -> {
                int terminal = terminals.get(groups.indexOf(group));
                if (carriers.isEmpty()) {
                    flow.join(terminal, node);
                }
                for (String carrier : new TreeSet<>(carriers)) {
                    int item = items.computeIfAbsent(carrier, id -> flow.removable(new Removable(What.ITEM, id)));
                    flow.join(terminal, item);
                    flow.join(item, node);
                }
            });
        }
        return flow.smallestCuts(terminals);
    }

    private static Cut byEvidence(List<String> groups, List<Evidence> evidence) {
        EvidenceFlow flow = new EvidenceFlow();
        List<Integer> terminals = groups.stream().map(group -> flow.fixed()).toList();
        for (Evidence one : evidence) {
            int node = flow.removable(new Removable(What.EVIDENCE, one.id()));
            one.itemsByGroup().keySet().forEach(group -> flow.join(terminals.get(groups.indexOf(group)), node));
        }
        return flow.smallestCuts(terminals);
    }

    private static Cut byKind(List<String> groups, List<Evidence> evidence) {
        List<String> kinds =
                evidence.stream().map(Evidence::kind).distinct().sorted().toList();
        if (kinds.size() > MOST_KINDS) {
            throw new IllegalArgumentException("The evidence has " + kinds.size() + " classes, more than " + MOST_KINDS
                    + ". A class is a kind of link such as lot or component serial, not a single value.");
        }
        int size = kinds.size();
        List<Set<Removable>> sets = new ArrayList<>();
        for (int mask = 1; mask < 1 << kinds.size(); mask++) {
            if (Integer.bitCount(mask) <= size) {
                Set<String> gone = pick(kinds, mask);
                List<Evidence> left = evidence.stream()
                        .filter(one -> !gone.contains(one.kind()))
                        .toList();
                if (components(groups, left).size() > 1) {
                    if (gone.size() < size) {
                        sets.clear();
                        size = gone.size();
                    }
                    Set<Removable> set = new LinkedHashSet<>();
                    gone.forEach(kind -> set.add(new Removable(What.KIND, kind)));
                    sets.add(set);
                }
            }
        }
        return new Cut(size, sets, true);
    }

    private static Set<String> pick(List<String> kinds, int mask) {
        Set<String> picked = new TreeSet<>();
        for (int i = 0; i < kinds.size(); i++) {
            if ((mask >> i & 1) == 1) {
                picked.add(kinds.get(i));
            }
        }
        return picked;
    }
}
