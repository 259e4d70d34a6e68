package org.proofmark.exchange;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.ExternalId;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.MarkView;
import org.proofmark.model.Payload;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/**
 * Notices external identifiers and serials that two subjects carry. It only warns: numbers repeat across makers and models,
 * and whether two items are one is a judgement.
 */
final class Doubles {
    private final HashTable carriers = new HashTable(2);
    private final Hasher hasher;
    private long lastRow;
    private @Nullable String lastReading;

    Doubles(Hasher hasher) {
        this.hasher = hasher;
    }

    /** Takes in the serials and the external identifiers that the dossier's items and recoveries have. */
    void takeIn(Snapshot snapshot) {
        snapshot.items(item -> {
            takeNumbers(item);
            for (MarkView mark : item.marks()) {
                if (mark.type() == MarkType.SERIAL && mark.state() == MarkState.READ && mark.reading() != null) {
                    carrier(serial(mark.reading()), item.id());
                }
            }
        });
        snapshot.recoveries().values().forEach(this::takeNumbers);
    }

    private void takeNumbers(SubjectView view) {
        view.values().forEach((name, value) -> {
            if (name.startsWith("#")) {
                carrier(external(name.substring(1), value), view.id());
            }
        });
    }

    /** Notes what a record says of a subject, and warns where another one carries the same. */
    void note(Payload payload, SubjectId subject, long row, Problems problems) {
        if (payload instanceof ExternalId id) {
            SubjectId other = carrier(external(id.scheme(), id.value()), subject);
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
            // A weapon often has one number in several places; one warning says it.
            boolean said = row == lastRow && mark.reading().equals(lastReading);
            lastRow = row;
            lastReading = mark.reading();
            if (!said && carrier(serial(mark.reading()), subject) != null) {
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

    private static String external(String scheme, String value) {
        return "x\u0001" + scheme + "\u0001" + value;
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
