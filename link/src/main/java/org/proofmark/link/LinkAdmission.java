package org.proofmark.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.proofmark.model.SubjectId;

/**
 * Which links may join, so that no chain of them does. What people joined is one thing. Two sets of such things become one
 * only where every thing of the one is linked to every thing of the other (complete linkage), the strongest links first. A
 * link that would only lengthen a chain joins nothing.
 */
final class LinkAdmission {
    private final Map<SubjectId, Integer> numbers;
    private final Predicate<Edge> joins;

    /**
     * @param numbers the place of each subject in the order of ids
     * @param joins the edges that join, whatever else there is: people's
     */
    LinkAdmission(Map<SubjectId, Integer> numbers, Predicate<Edge> joins) {
        this.numbers = numbers;
        this.joins = joins;
    }

    /** The edges that join, and those links that may, in the order given: the weakest first. */
    List<Edge> admitted(List<Edge> weakestFirst) {
        Groups things = new Groups(numbers.size());
        weakestFirst.stream().filter(joins).forEach(e -> things.join(number(e.a()), number(e.b())));
        Map<Integer, Set<Integer>> linked = new HashMap<>();
        for (Edge link : weakestFirst) {
            int a = things.of(number(link.a()));
            int b = things.of(number(link.b()));
            if (a != b) {
                linked.computeIfAbsent(a, t -> new HashSet<>()).add(b);
                linked.computeIfAbsent(b, t -> new HashSet<>()).add(a);
            }
        }
        Map<Integer, List<Integer>> sets = new HashMap<>();
        linked.keySet().forEach(t -> sets.put(t, new ArrayList<>(List.of(t))));
        for (Edge link : weakestFirst.reversed()) {
            joinSets(things.of(number(link.a())), things.of(number(link.b())), linked, sets);
        }
        return weakestFirst.stream()
                .filter(e -> {
                    int a = things.of(number(e.a()));
                    int b = things.of(number(e.b()));
                    return a == b || sets.getOrDefault(a, List.of()).contains(b);
                })
                .toList();
    }

    private static void joinSets(int a, int b, Map<Integer, Set<Integer>> linked, Map<Integer, List<Integer>> sets) {
        List<Integer> one = sets.getOrDefault(a, List.of());
        List<Integer> other = sets.getOrDefault(b, List.of());
        boolean complete = a != b
                && !one.contains(b)
                && one.stream().allMatch(t -> linked.getOrDefault(t, Set.of()).containsAll(other));
        if (complete) {
            one.addAll(other);
            other.forEach(t -> sets.put(t, one));
        }
    }

    private int number(SubjectId subject) {
        return numbers.getOrDefault(subject, -1);
    }
}
