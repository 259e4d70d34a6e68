package org.proofmark.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a CSV file into a {@link Row}; text is made only of those that the mapping needs. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<Row> {
    private final DecodingReader reader;
    private Row row = new Row(new String[0]);
    private int[] slots = {};
    private @Nullable List<String> headings = new ArrayList<>();
    private boolean quoted;

    CsvCells(DecodingReader reader) {
        this.reader = reader;
    }

    /** The cells of the last row as headings; from now on cells go to their slots. */
    List<String> takeHeadings() {
        List<String> taken = headings == null ? List.of() : headings;
        headings = null;
        return taken;
    }

    void select(int[] newSlots) {
        slots = newSlots.clone();
    }

    void into(Row newRow) {
        row = newRow;
    }

    /** Whether the last cell stood in quotation marks. */
    boolean endedQuoted() {
        return quoted;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.clear();
        quoted = false;
        if (headings != null) {
            headings.clear();
        }
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean inQuotes) {
        int begin = offset;
        int end = offset + length;
        while (begin < end && isSpace(buffer[begin])) {
            begin++;
        }
        while (end > begin && isSpace(buffer[end - 1])) {
            end--;
        }
        quoted = inQuotes;
        if (headings != null) {
            headings.add(new String(buffer, begin, end - begin));
            row.note(end > begin, false);
            return;
        }
        row.note(end > begin, index >= slots.length);
        if (end > begin && index < slots.length && slots[index] >= 0) {
            set(slots[index], buffer, begin, end);
        }
    }

    private void set(int slot, char[] buffer, int begin, int end) {
        if (end - begin > Table.LONGEST_CELL) {
            row.set(slot, Row.Kind.TOO_LONG, new String(buffer, begin, 100));
            return;
        }
        String text = new String(buffer, begin, end - begin);
        boolean malformed = reader.isMalformed() && text.indexOf(DecodingReader.MALFORMED) >= 0;
        row.set(
                slot,
                malformed ? Row.Kind.MALFORMED : Row.Kind.TEXT,
                malformed ? text.replace(DecodingReader.MALFORMED, '\uFFFD') : text);
    }

    /** Space, tab, line breaks, no-break space. */
    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0';
    }

    @Override
    protected Row buildRecord() {
        return row;
    }
}
