package org.proofmark.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the value of one field comes from. */
sealed interface FieldReader {
    /** The value for this row; null where nothing is stated. */
    @Nullable
    Object read(Row row, RowSubjects subjects) throws BadCell;

    /** Readers that state nothing, to be replaced where something is stated. */
    static List<FieldReader> nothing(int fields) {
        return new ArrayList<>(Collections.nCopies(fields, new Constant(null)));
    }

    /** The same value in every row; null: nothing is ever stated. */
    record Constant(@Nullable Object value) implements FieldReader {
        @Override
        public @Nullable Object read(Row row, RowSubjects subjects) {
            return value;
        }
    }

    /** What a cell says. */
    record Cell(CellText cell, Conversion conversion) implements FieldReader {
        @Override
        public @Nullable Object read(Row row, RowSubjects subjects) throws BadCell {
            String text = cell.read(row);
            return text == null ? null : conversion.of(text, row, cell.slot());
        }

        /** What it says as text, for keys. */
        @Nullable
        String text(Row row) throws BadCell {
            String text = cell.read(row);
            return text == null ? null : conversion.of(text, row, cell.slot()).toString();
        }
    }

    /** Another subject of the same row, by its place in the mapping; nothing where the row has none. */
    record Reference(int subject) implements FieldReader {
        @Override
        public @Nullable Object read(Row row, RowSubjects subjects) {
            return subjects.id(subject);
        }
    }

    /** A value made of several, like a point; nothing where none of them is stated. */
    record Nested(RecordForm form, List<FieldReader> parts) implements FieldReader {
        @Override
        public @Nullable Object read(Row row, RowSubjects subjects) throws BadCell {
            @Nullable Object[] values = new @Nullable Object[parts.size()];
            boolean stated = false;
            for (int i = 0; i < parts.size(); i++) {
                values[i] = parts.get(i).read(row, subjects);
                stated |= values[i] != null;
            }
            return stated ? form.make(values) : null;
        }
    }
}
