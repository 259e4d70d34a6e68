package org.proofmark.match;

import java.util.List;

/**
 * One table, or two behind one another, as numbers: for each row and field the number of its text, 0 where there is none.
 * The numbers of a row lie side by side, because a pair of rows is compared field by field.
 *
 * @param split how many rows the first table has; equal to {@code count} where there is one table only
 * @param values {@code count} times as many as there are fields
 * @param texts the distinct texts of each field; fields whose values may be exchanged for each other share one
 * @param ids what the user calls each row
 * @param gaps the field that says how much a row leaves out ({@link Gaps}); -1 where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied: they are large
record Rows(LinkSpec spec, int count, int split, int[] values, List<Texts> texts, RowIds ids, int gaps) {
    int fields() {
        return texts.size();
    }

    boolean twoTables() {
        return split < count;
    }

    int value(int row, int field) {
        return values[row * texts.size() + field];
    }

    FieldKind kind(int field) {
        return spec.fields().get(field).kind();
    }

    /** Whether a field is how much a row leaves out. */
    boolean isGaps(int field) {
        return field == gaps;
    }

    /** How many pairs of rows there are that may be linked. */
    double pairs() {
        return twoTables() ? (double) split * (count - split) : count / 2.0 * (count - 1.0);
    }

    /** Whether the two rows may be partners: of different tables, where there are two. */
    boolean mayPair(int first, int second) {
        return !twoTables() || (first < split) != (second < split);
    }
}
