package org.proofmark.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.DocumentKind;
import org.proofmark.model.SubjectId;
import org.proofmark.notation.Reading;

/**
 * The documents of a dossier, those that are one taken together: by a person's verdict, by an equal file, or by number and issuer
 * where neither kind nor date contradict. A number alone joins none, and no two that a person judged different are joined, not
 * even by way of a third.
 */
final class Papers {
    /** What the day tells of two documents of one issuer, if they are spread over a year at least. */
    private static final double DAY_BITS = Math.log(365) / Math.log(2);

    private final LinkOptions options;
    private final Findings findings;
    private final List<Paper> papers;
    private final JudgedGroups groups;
    private final Map<Integer, Weighing> weighings = new TreeMap<>();

    /** @param papers in order of id */
    Papers(Dossier dossier, List<Paper> papers, LinkOptions options, Findings findings) {
        this.options = options;
        this.findings = findings;
        this.papers = papers;
        this.groups = new JudgedGroups(dossier, papers.stream().map(Paper::id).toList());
    }

    /**
     * Joins.
     *
     * @param byFile the documents that each file is a copy of
     */
    void join(Map<String, List<SubjectId>> byFile) {
        byFile.values().forEach(of -> {
            List<Integer> known = of.stream()
                    .map(groups::placeOf)
                    .filter(p -> p >= 0)
                    .sorted()
                    .toList();
            known.forEach(p -> join(known.getFirst(), p));
        });
        joinByNumber();
    }

    private void joinByNumber() {
        Map<String, List<Integer>> byNumber = new TreeMap<>();
        Map<String, Long> ofIssuer = new HashMap<>();
        for (int i = 0; i < papers.size(); i++) {
            Paper paper = papers.get(i);
            if (paper.text() != null) {
                byNumber.computeIfAbsent(paper.text(), n -> new ArrayList<>(1)).add(i);
                if (paper.issuer() != null) {
                    ofIssuer.merge(paper.issuer(), 1L, Long::sum);
                }
            }
        }
        byNumber.values().stream().filter(l -> l.size() > 1).forEach(equal -> {
            Map<String, List<Integer>> byIssuer = equal.stream()
                    .filter(i -> papers.get(i).issuer() != null)
                    .collect(Collectors.groupingBy(
                            i -> Objects.requireNonNull(papers.get(i).issuer()), TreeMap::new, Collectors.toList()));
            long without =
                    equal.stream().filter(i -> papers.get(i).issuer() == null).count();
            if (without > 0) {
                findings.withhold(Withheld.NUMBER_ALONE, without);
            }
            byIssuer.forEach((issuer, same) -> compatible(same, ofIssuer.getOrDefault(issuer, 0L)));
        });
    }

    /** By kind; those of which none is stated join the only one there is. */
    private void compatible(List<Integer> equal, long ofIssuer) {
        Map<DocumentKind, List<Integer>> kinds = equal.stream()
                .collect(Collectors.groupingBy(i -> papers.get(i).kind(), TreeMap::new, Collectors.toList()));
        if (kinds.keySet().stream().filter(k -> k != DocumentKind.OTHER).count() <= 1) {
            ofOneKind(equal, ofIssuer);
        } else {
            findings.withhold(Withheld.FIELD_CONTRADICTS);
            kinds.values().forEach(one -> ofOneKind(one, ofIssuer));
        }
    }

    /** Where dates contradict, only equal ones are joined: what fits two that differ fits neither. */
    private void ofOneKind(List<Integer> equal, long ofIssuer) {
        boolean all = equal.stream().allMatch(i -> equal.stream().allMatch(j -> fit(i, j)));
        if (all) {
            weigh(equal, ofIssuer);
            return;
        }
        findings.withhold(Withheld.FIELD_CONTRADICTS);
        equal.stream()
                .filter(i -> papers.get(i).date() != null)
                .collect(Collectors.groupingBy(
                        i -> Objects.toString(papers.get(i).date()), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(one -> weigh(one, ofIssuer));
    }

    private boolean fit(int one, int other) {
        return papers.get(one).fits(papers.get(other));
    }

    private void weigh(List<Integer> equal, long ofIssuer) {
        if (equal.size() < 2) {
            return;
        }
        Paper first = papers.get(equal.getFirst());
        List<Weight> weights = new ArrayList<>(2);
        weights.add(new Weight(Weight.What.NUMBER, bits(first), 0));
        if (equal.stream().allMatch(i -> first.sameDay(papers.get(i)))) {
            weights.add(new Weight(Weight.What.DATE, DAY_BITS, 0));
        }
        Weighing weighing = new Weighing(weights, ofIssuer * (ofIssuer - 1) / 2.0);
        if (weighing.bits() < options.shortBits()) {
            findings.withhold(Withheld.TOO_LITTLE_INFORMATION);
        } else if (weighing.byChance() > options.chance()) {
            findings.withhold(Withheld.LIKELY_BY_CHANCE);
        } else {
            for (int i : equal) {
                if (join(equal.getFirst(), i)) {
                    weighings.put(i, weighing);
                }
            }
        }
    }

    private static double bits(Paper paper) {
        return paper.text() == null
                ? 0
                : Sign.of(Reading.literal(paper.text())).stream()
                        .mapToDouble(Sign::bits)
                        .sum();
    }

    private boolean join(int one, int other) {
        boolean joined = groups.join(one, other);
        if (!joined) {
            findings.withhold(Withheld.JUDGED_DIFFERENT);
        }
        return joined;
    }

    /** The document that stands for all that are one with this one, by its place; negative where it is none. */
    int of(SubjectId document) {
        int place = groups.placeOf(document);
        return place < 0 ? -1 : groups.of(place);
    }

    /** The documents that are one, in order. */
    List<Paper> all(int group) {
        return groups.members(group).stream().map(papers::get).toList();
    }

    /** The weakest agreement of numbers by which they were joined; null where none was. */
    @Nullable
    Weighing weighing(int group) {
        Weighing weakest = null;
        for (int i : groups.members(group)) {
            Weighing each = weighings.get(i);
            if (each != null && (weakest == null || each.byChance() > weakest.byChance())) {
                weakest = each;
            }
        }
        return weakest;
    }
}
