package org.proofmark.link;

import java.util.List;
import org.proofmark.model.Handling;
import org.proofmark.model.SubjectId;

/**
 * A link that holds two or more recoveries together.
 *
 * @param id the link's id
 * @param evidenceClass the link's class: component serial, lot, serial run, secondary mark, same item
 * @param recoveries the recoveries it joins, by id, at least two
 * @param items the items it rests on; the link goes when all of a recovery's items among them go
 * @param statement in words, without mark readings
 */
public record RecoveryEvidence(
        String id,
        String evidenceClass,
        List<SubjectId> recoveries,
        List<SubjectId> items,
        String statement,
        Handling handling,
        boolean synthetic) {

    /** Whether it joins these two. */
    public boolean joins(SubjectId one, SubjectId other) {
        return !one.equals(other) && recoveries.contains(one) && recoveries.contains(other);
    }
}
