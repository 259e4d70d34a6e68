package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/**
 * Takes back one record, or every record of a batch. What is taken back stays in the log and in the history; it no longer
 * counts in any view, whoever reads it. A retraction can be retracted.
 *
 * @param record the record taken back; null where it is a batch
 * @param batch the batch taken back; null where it is one record
 */
public record Retraction(
        @Nullable RecordId record,
        @Nullable SubjectId batch,
        @Nullable String reason) implements Payload {
    public Retraction {
        if ((record == null) == (batch == null)) {
            throw new InvalidRecordException(
                    "A retraction names one record or one batch.", "Give exactly one of the two.");
        }
    }

    @Override
    public String facet() {
        return record != null ? record.toString() : String.valueOf(batch);
    }
}
