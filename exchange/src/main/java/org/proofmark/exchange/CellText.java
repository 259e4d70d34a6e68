package org.proofmark.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text that one or several columns of a row give: cells that say nothing are passed over, the rest joined, then
 * translated by a table.
 *
 * @param slots where the columns are
 * @param join what stands between the texts of several columns
 * @param silent words that say nothing, like {@code n/a}; compared without regard to case
 * @param table translations; compared without regard to case
 * @param otherwise what any text becomes that the table does not have; null: it stays as it is
 * @param absent what stands for a cell that says nothing; null: nothing is stated
 */
record CellText(
        List<Integer> slots,
        String join,
        Set<String> silent,
        Map<String, String> table,
        @Nullable String otherwise,
        @Nullable String absent) {

    /** The text; null where nothing is stated. */
    @Nullable
    String read(Row row) throws BadCell {
        String text = slots.size() == 1 ? cell(row, slots.getFirst()) : joined(row);
        if (text == null) {
            return absent;
        }
        if (table.isEmpty()) {
            return text;
        }
        String translated = table.get(text);
        return translated != null ? translated : otherwise != null ? otherwise : text;
    }

    private @Nullable String joined(Row row) throws BadCell {
        StringBuilder joined = new StringBuilder();
        for (int slot : slots) {
            String text = cell(row, slot);
            if (text != null) {
                joined.append(joined.isEmpty() ? "" : join).append(text);
            }
        }
        return joined.isEmpty() ? null : joined.toString();
    }

    private @Nullable String cell(Row row, int slot) throws BadCell {
        String text = row.text(slot);
        return text.isEmpty() || (!silent.isEmpty() && silent.contains(text)) ? null : text;
    }

    /** Whether a column says anything. */
    boolean isFilled(Row row) {
        for (int slot : slots) {
            String text = row.rawText(slot);
            if (!text.isEmpty() && !silent.contains(text)) {
                return true;
            }
        }
        return false;
    }

    int slot() {
        return slots.getFirst();
    }
}
