package org.proofmark.model;

import org.jspecify.annotations.Nullable;
import org.proofmark.notation.NotationException;
import org.proofmark.notation.Reading;

/**
 * A standing question: somebody wants to know when an item comes in that bears such a mark, or of which something holds.
 *
 * @param name what it is called
 * @param reading the mark looked for, in notation; null: any, or none
 * @param misreads how many misreads are allowed on top, 0 to 2; null: none
 * @param filter what must hold of the item, as searches write it; null: nothing
 * @param note who wants to know and why, for those who answer
 */
public record Watch(
        String name,
        @Nullable String reading,
        @Nullable Integer misreads,
        @Nullable String filter,
        @Nullable String note)
        implements Payload {
    private static final int MOST_MISREADS = 2;

    public Watch {
        Checks.text("name of the watch", name);
        if (reading == null && filter == null) {
            throw new InvalidRecordException(
                    "The watch ‘" + name + "’ looks for nothing.", "Give a reading, a filter, or both.");
        }
        if (misreads != null && (misreads < 0 || misreads > MOST_MISREADS)) {
            throw new InvalidRecordException(
                    "The watch ‘" + name + "’ allows " + misreads + " misreads.", "Allow 0, 1 or 2.");
        }
        cells(reading);
        if (filter != null) {
            require(filter);
        }
    }

    private static void require(String filter) {
        try {
            Filter.parse(filter);
        } catch (FilterException e) {
            throw new InvalidRecordException(
                    "The filter of the watch cannot be read: " + e.getMessage(),
                    "Correct it; it is written as for a search, like class = weapon.");
        }
        if (filter.isBlank()) {
            throw new InvalidRecordException("The filter of the watch is empty.", "Write one, or leave it out.");
        }
    }

    private static @Nullable Reading cells(@Nullable String reading) {
        if (reading == null) {
            return null;
        }
        try {
            Reading cells = Reading.parse(reading);
            if (!cells.isBlank()) {
                return cells;
            }
        } catch (NotationException e) {
            throw new InvalidRecordException(
                    "‘" + reading + "’ is no mark notation: " + e.getMessage(),
                    "Correct it, or write a printed sign as \\*.");
        }
        throw new InvalidRecordException(
                "The reading of the watch is empty.", "Write what is looked for, like SYN4?87.");
    }

    /** The mark looked for; null: any, or none. */
    public @Nullable Reading cells() {
        return cells(reading);
    }

    /** What must hold of the item. */
    public Filter wanted() {
        return Filter.parse(filter == null ? "" : filter);
    }

    public int allowed() {
        return misreads == null ? 0 : misreads;
    }
}
