package org.proofmark.exchange;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.ExternalId;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.Payload;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;

/**
 * Notices external identifiers and serials that two subjects carry. It only warns: numbers repeat across makers and models,
 * and whether two items are one is a judgement.
 */
final class Doubles {
    private final HashTable carriers = new HashTable(2);
    private final Hasher hasher;

    Doubles(Hasher hasher) {
        this.hasher = hasher;
    }

    /** Takes in the serials that the dossier has. External identifiers are compared within the file only. */
    void takeIn(Snapshot snapshot) {
        snapshot.items(item -> item.marks().forEach(mark -> {
            if (mark.type() == MarkType.SERIAL && mark.state() == MarkState.READ && mark.reading() != null) {
                carrier(serial(mark.reading()), item.id());
            }
        }));
    }

    /** Notes what a record says of a subject, and warns where another one carries the same. */
    void note(Payload payload, SubjectId subject, long row, Problems problems) {
        if (payload instanceof ExternalId id) {
            SubjectId other = carrier("x\u0001" + id.scheme() + "\u0001" + id.value(), subject);
            if (other != null) {
                problems.add(new Problem(
                        Code.DOUBLE_EXTERNAL_ID,
                        row,
                        null,
                        id.value(),
                        "Another subject has this number of " + id.scheme() + ".",
                        "Check whether the two are one; if so, judge them the same after the import."));
            }
        } else if (payload instanceof Mark mark
                && mark.type() == MarkType.SERIAL
                && mark.state() == MarkState.READ
                && mark.reading() != null) {
            if (carrier(serial(mark.reading()), subject) != null) {
                problems.add(new Problem(
                        Code.DOUBLE_SERIAL,
                        row,
                        null,
                        mark.reading(),
                        "Another item has this serial.",
                        "Numbers repeat across makers and models; compare the two after the import."));
            }
        }
    }

    private static String serial(String reading) {
        return "s\u0001" + reading.toUpperCase(Locale.ROOT);
    }

    /** The other subject that was noted first with this; null where there is none. */
    private @Nullable SubjectId carrier(String what, SubjectId subject) {
        int place = carriers.place(hasher.of(what));
        UUID first = new UUID(carriers.value(place, 0), carriers.value(place, 1));
        if (first.getMostSignificantBits() == 0) {
            carriers.value(place, 0, subject.value().getMostSignificantBits());
            carriers.value(place, 1, subject.value().getLeastSignificantBits());
            return null;
        }
        return first.equals(subject.value()) ? null : new SubjectId(first);
    }
}
