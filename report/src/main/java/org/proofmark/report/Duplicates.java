package org.proofmark.report;

import java.util.HashMap;
import java.util.Map;
import org.proofmark.model.Judgement;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/** Items that a person judged to be one: of each such set the one with the smallest id counts. */
final class Duplicates {
    private final Map<SubjectId, SubjectId> parent = new HashMap<>();

    static Duplicates of(Snapshot snapshot) {
        Duplicates duplicates = new Duplicates();
        snapshot.items(item -> {
            if (item.references().containsKey("other")) {
                snapshot.profile(item.id())
                        .preferred(Judgement.class)
                        .filter(j -> j.verdict() == Verdict.SAME)
                        .forEach(j -> duplicates.join(item.id(), j.other()));
            }
        });
        return duplicates;
    }

    private void join(SubjectId a, SubjectId b) {
        SubjectId one = root(a);
        SubjectId other = root(b);
        if (one.compareTo(other) < 0) {
            parent.put(other, one);
        } else if (other.compareTo(one) < 0) {
            parent.put(one, other);
        }
    }

    private SubjectId root(SubjectId id) {
        SubjectId at = id;
        for (SubjectId up = parent.get(at); up != null; up = parent.get(at)) {
            at = up;
        }
        return at;
    }

    /** Whether another item stands for this one. */
    boolean isRepeated(SubjectId item) {
        return parent.containsKey(item);
    }
}
