package org.proofmark.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Grade;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Payload;
import org.proofmark.model.SubjectId;

/**
 * How a row makes one record.
 *
 * @param index its place among all records of the mapping, from 0
 * @param fields where each field of the form comes from
 * @param marks what goes into the envelope
 */
record RecordRule(
        int index,
        String subject,
        String type,
        RecordForm form,
        List<FieldReader> fields,
        Map<String, FieldReader> attributes,
        Condition when,
        EnvelopeRule marks) {

    private static final char BETWEEN = '\u0001';

    /** The record that a row makes; null where it makes none, or cannot: then {@code problems} says why. */
    @Nullable
    Made make(Row row, RowSubjects subjects, Problems problems) {
        try {
            if (!when.holds(row)) {
                return null;
            }
        } catch (BadCell e) {
            problems.add(e.at(row.number()));
            return null;
        }
        return new Making(row, subjects, problems).made();
    }

    /** One row's turn. Every bad cell of it is reported, not only the first. */
    private final class Making {
        private final Row row;
        private final RowSubjects subjects;
        private final Problems problems;
        private final StringBuilder digested = new StringBuilder(128);
        private boolean bad;

        Making(Row row, RowSubjects subjects, Problems problems) {
            this.row = row;
            this.subjects = subjects;
            this.problems = problems;
        }

        @Nullable
        Made made() {
            digested.append(index);
            @Nullable Object[] values = new @Nullable Object[fields.size()];
            for (int i = 0; i < fields.size(); i++) {
                values[i] = read(fields.get(i));
            }
            Map<String, String> extra = extra();
            Object handling = read(marks.handling());
            Object stated = read(marks.stated());
            Object grade = read(marks.grade());
            Payload payload = bad ? null : payload(values);
            if (payload == null) {
                return null;
            }
            return new Made(
                    RecordRule.this,
                    payload,
                    extra,
                    handling == null ? Handling.INTERNAL : (Handling) handling,
                    (ImpreciseDate) stated,
                    (Grade) grade,
                    digested.toString());
        }

        private Map<String, String> extra() {
            if (attributes.isEmpty()) {
                return Map.of();
            }
            Map<String, String> extra = new TreeMap<>();
            attributes.forEach((name, reader) -> {
                Object value = read(reader);
                if (value != null) {
                    extra.put(name, (String) value);
                }
            });
            return extra;
        }

        private @Nullable Object read(FieldReader reader) {
            if (reader instanceof FieldReader.Constant constant) {
                return constant.value();
            }
            Object value = null;
            try {
                value = reader.read(row, subjects);
            } catch (BadCell e) {
                problems.add(e.at(row.number()));
                bad = true;
            } catch (InvalidRecordException | NullPointerException e) {
                refuse(e);
            }
            digested.append(BETWEEN);
            if (value != null) {
                digested.append(value instanceof SubjectId id ? subjects.locator(id) : value);
            }
            return value;
        }

        private @Nullable Payload payload(@Nullable Object[] values) {
            try {
                return (Payload) form.make(values);
            } catch (InvalidRecordException | IllegalArgumentException | NullPointerException e) {
                refuse(e);
                return null;
            }
        }

        private void refuse(RuntimeException e) {
            bad = true;
            String message = e instanceof NullPointerException
                    ? "A value is missing that it must have. Name a column or a value for it."
                    : String.valueOf(e.getMessage());
            int end = message.indexOf(". ");
            problems.add(new Problem(
                    Code.INVALID_RECORD,
                    row.number(),
                    null,
                    null,
                    type + " of " + subject + ": " + (end < 0 ? message : message.substring(0, end + 1)),
                    (end < 0 ? "" : message.substring(end + 2) + " ")
                            + "If rows without these values are no such record, say so with 'when'."));
        }
    }
}
