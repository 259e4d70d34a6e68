package org.proofmark.match;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is looked at first of each row and field, side by side as the rows are: where it lies by text, each look would be at another place in
 * memory.
 *
 * @param signs the {@link Signs} of the text
 * @param lengths its length as {@link SignBounds} wants it
 * @param agreement the level of a pair of rows that both hold the value
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied: they are large
record RowLooks(long[] signs, byte[] lengths, byte[] agreement) {
    static RowLooks of(Rows rows, List<FieldLevels> levels, List<SignBounds> bounds) {
        int fields = rows.fields();
        int size = rows.count() * fields;
        RowLooks looks = new RowLooks(new long[size], new byte[size], new byte[size]);
        IntStream.range(0, rows.count()).parallel().forEach(row -> {
            for (int field = 0; field < fields; field++) {
                int at = row * fields + field;
                int value = rows.values()[at];
                Texts texts = rows.texts().get(field);
                looks.signs[at] = texts.signs(value);
                looks.lengths[at] = value == 0
                        ? SignBounds.UNTOLD
                        : (byte) bounds.get(field).length(texts.length(value));
                looks.agreement[at] = levels.get(field).agreement(value);
            }
        });
        return looks;
    }
}
