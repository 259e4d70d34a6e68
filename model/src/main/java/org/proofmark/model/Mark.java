package org.proofmark.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.Reading;

/**
 * A mark on an item, as one examiner or source read it.
 *
 * @param type what the mark is: serial, model, proof…
 * @param place where on the item it stands: receiver, bolt, headstamp…
 * @param ordinal which one, where several marks of the type stand in one place; null: the only or first one
 * @param state read, illegible, absent, not examined, removed, over-stamped
 * @param technique how it was applied; of one that was removed or stamped over, how that was done
 * @param reading the raw reading, kept as typed
 * @param writing whether the reading is literal or in mark notation; null: literal. A headstamp in notation that gives clock
 *     positions is a {@link Headstamp}
 * @param alteredBy who altered it, where a source says so; unknown otherwise
 */
public record Mark(
        MarkType type,
        @Nullable String place,
        @Nullable Integer ordinal,
        MarkState state,
        @Nullable Technique technique,
        @Nullable String reading,
        @Nullable Writing writing,
        @Nullable String alteredBy)
        implements Payload {
    public Mark {
        Checks.present("type of the mark", type);
        Checks.present("state of the mark", state);
        Checks.length("reading", reading);
        if (state == MarkState.READ && (reading == null || reading.isBlank())) {
            throw new InvalidRecordException(
                    "A mark that was read has no reading.",
                    "Give the reading, or use the state illegible, absent or not examined.");
        }
        if (state == MarkState.READ && technique != null && technique.isAlteration()) {
            throw new InvalidRecordException(
                    "A mark that was read cannot have been applied by the technique " + technique.words() + ".",
                    "Give its state as removed, over-stamped or illegible, or say how it was applied.");
        }
        if (reading != null && writing == Writing.NOTATION) {
            check(type, reading);
        }
    }

    /** A literal reading of a mark in one place. */
    public static Mark read(MarkType type, @Nullable String place, String reading) {
        return new Mark(type, place, null, MarkState.READ, null, reading, null, null);
    }

    /** The reading as cells; null where nothing was read. */
    public @Nullable Reading cells() {
        if (reading == null) {
            return null;
        }
        return writing == Writing.NOTATION ? Reading.parse(reading) : Reading.literal(reading);
    }

    /** The headstamp by clock position; null for any other mark, and where no positions were written down. */
    public @Nullable Headstamp headstamp() {
        return headstamp(type, reading, writing == Writing.NOTATION);
    }

    static @Nullable Headstamp headstamp(MarkType type, @Nullable String reading, boolean notation) {
        if (type != MarkType.HEADSTAMP || !notation || reading == null) {
            return null;
        }
        return Headstamp.givesPositions(reading) ? Headstamp.parse(reading) : null;
    }

    private static void check(MarkType type, String reading) {
        if (headstamp(type, reading, true) == null) {
            Reading.parse(reading);
        }
    }

    @Override
    public String facet() {
        String where = place == null ? "" : place.toLowerCase(Locale.ROOT);
        return where + "/" + type.term() + (ordinal == null ? "" : "/" + ordinal);
    }
}
