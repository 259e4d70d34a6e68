package org.proofmark.match;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Takes the cells of a table as they are parsed: those of the heading as texts, then those of the chosen columns as a batch. */
final class RowReader extends AbstractBaseCsvCallbackHandler<RowReader> {
    private final List<String> heading = new ArrayList<>();
    private CellBatch batch = new CellBatch(0);
    /** For each column of the table the slots that it fills; none as long as the heading is read. */
    private int[][] slots = new int[0][];

    private boolean inHeading = true;

    /** The columns' names. */
    List<String> heading() {
        return heading;
    }

    /** Says which column fills each slot, and ends the heading. */
    void choose(int[] columns) {
        slots = new int[heading.size()][];
        for (int column = 0; column < slots.length; column++) {
            slots[column] = slots(columns, column);
        }
        inHeading = false;
        batch = new CellBatch(columns.length);
    }

    private static int[] slots(int[] columns, int column) {
        return IntStream.range(0, columns.length)
                .filter(slot -> columns[slot] == column)
                .toArray();
    }

    /** The rows read so far; the next ones go into another batch. */
    CellBatch take() {
        CellBatch taken = batch;
        batch = new CellBatch(taken.width());
        return taken;
    }

    int rows() {
        return batch.rows();
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (inHeading) {
            heading.add(new String(buffer, offset, length).strip());
            return;
        }
        if (column == 0) {
            batch.addRow();
        }
        if (column < slots.length) {
            for (int slot : slots[column]) {
                batch.fill(slot, buffer, offset, length);
            }
        }
    }

    @Override
    protected RowReader buildRecord() {
        return this;
    }
}
