package org.proofmark.model;

import org.jspecify.annotations.Nullable;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.Reading;

/**
 * A mark as the preferred statement about it reads it.
 *
 * @param record the record that states it
 */
public record MarkView(
        MarkType type,
        @Nullable String place,
        MarkState state,
        @Nullable Technique technique,
        @Nullable String reading,
        boolean notation,
        RecordId record) {

    static MarkView of(Statement statement, Mark mark) {
        return new MarkView(
                mark.type(),
                mark.place(),
                mark.state(),
                mark.technique(),
                mark.reading(),
                mark.writing() == Writing.NOTATION,
                statement.id());
    }

    /** The headstamp by clock position; null for any other mark, and where no positions were written down. */
    public @Nullable Headstamp headstamp() {
        return Mark.headstamp(type, reading, notation);
    }

    /** The reading as cells; null where nothing was read. */
    public @Nullable Reading cells() {
        if (reading == null) {
            return null;
        }
        return notation ? Reading.parse(reading) : Reading.literal(reading);
    }
}
