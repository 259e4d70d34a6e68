package org.proofmark.link;

import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.SubjectId;

/**
 * One of the subjects that a link names.
 *
 * @param kind item, transfer, recovery, entity…
 * @param recovery where it came from; null where that is not stated
 * @param quantity how many things it stands for; 0 for what is no thing
 */
record Linked(
        SubjectId id, String kind, @Nullable SubjectId recovery, long quantity, Handling handling, boolean synthetic) {

    /** What stands for where it came from: the recovery, or where none is stated the subject itself. */
    SubjectId place() {
        return recovery == null ? id : recovery;
    }
}
