package org.proofmark.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/**
 * Subjects other than items that are taken for one. Those that a person judged the same are joined at once; two that a person
 * judged different are never joined, not even by way of a third.
 */
final class JudgedGroups {
    private final Map<SubjectId, Integer> places = new HashMap<>();
    private final Groups groups;
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final List<int[]> different = new ArrayList<>();

    /** @param subjects in order of id */
    JudgedGroups(Dossier dossier, List<SubjectId> subjects) {
        subjects.forEach(s -> places.put(s, places.size()));
        groups = new Groups(subjects.size());
        List<int[]> same = new ArrayList<>();
        for (JudgedPair judged : dossier.judgedOthers()) {
            int a = placeOf(judged.pair().a());
            int b = placeOf(judged.pair().b());
            if (a >= 0 && b >= 0 && judged.verdict() != Verdict.UNSURE) {
                (judged.verdict() == Verdict.SAME ? same : different).add(new int[] {a, b});
            }
        }
        same.forEach(pair -> join(pair[0], pair[1]));
    }

    /** The place of a subject; negative where it is none of them. */
    int placeOf(SubjectId subject) {
        return places.getOrDefault(subject, -1);
    }

    /** Takes two for one; false, and nothing done, where a person judged some of what would be one different. */
    boolean join(int one, int other) {
        int a = groups.of(one);
        int b = groups.of(other);
        if (a == b) {
            return true;
        }
        for (int[] pair : different) {
            int x = groups.of(pair[0]);
            int y = groups.of(pair[1]);
            if ((x == a && y == b) || (x == b && y == a)) {
                return false;
            }
        }
        List<Integer> more = all(a);
        List<Integer> fewer = all(b);
        if (more.size() < fewer.size()) {
            more = all(b);
            fewer = all(a);
        }
        more.addAll(fewer);
        groups.join(a, b);
        members.remove(Math.max(a, b));
        members.put(Math.min(a, b), more);
        return true;
    }

    /** The smallest place of those taken for one with this one. */
    int of(int place) {
        return groups.of(place);
    }

    /** Those taken for one with this one, in order. */
    List<Integer> members(int place) {
        return all(groups.of(place)).stream().sorted().toList();
    }

    private List<Integer> all(int group) {
        List<Integer> known = members.get(group);
        return known == null ? new ArrayList<>(List.of(group)) : known;
    }
}
