package org.proofmark.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.proofmark.model.Reviewer;
import org.proofmark.model.Verdict;

/** Who judged which pairs how, by the account that wrote the record. */
public final class Reviewers {
    private Reviewers() {}

    /** The accounts that judged any of the pairs, in order. */
    public static Set<String> accounts(Collection<JudgedPair> judged) {
        Set<String> accounts = new TreeSet<>();
        judged.forEach(
                j -> j.ranked().forEach(s -> accounts.add(s.envelope().author().account())));
        return accounts;
    }

    /** The verdict of one account on a pair: of several that stand, the preferred one; empty where it gave none. */
    public static Optional<Verdict> verdict(JudgedPair judged, String account) {
        return Reviewer.own(judged.ranked(), account).map(JudgedPair::verdict).findFirst();
    }

    /** How far two accounts agree on the pairs that both judged. What is taken back or superseded does not count. */
    public static Kappa agreement(Collection<JudgedPair> judged, String first, String second) {
        Map<Verdict, Map<Verdict, Long>> counts = new EnumMap<>(Verdict.class);
        for (JudgedPair pair : judged) {
            Optional<Verdict> one = verdict(pair, first);
            Optional<Verdict> other = verdict(pair, second);
            if (one.isPresent() && other.isPresent()) {
                counts.computeIfAbsent(one.get(), v -> new EnumMap<>(Verdict.class))
                        .merge(other.get(), 1L, Long::sum);
            }
        }
        List<List<Long>> table = new ArrayList<>();
        for (Verdict one : Verdict.values()) {
            Map<Verdict, Long> row = counts.getOrDefault(one, Map.of());
            table.add(Stream.of(Verdict.values())
                    .map(other -> row.getOrDefault(other, 0L))
                    .toList());
        }
        return Kappa.of(table);
    }
}
