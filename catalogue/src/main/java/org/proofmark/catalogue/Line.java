package org.proofmark.catalogue;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row of a catalogue file as it is written: an entry, a proposal, or a correction of some fields of an entry.
 *
 * @param row where it stands in its file, counted from 1 with the header; 0 where it was not read from one
 * @param cells what was given; a column that was left empty is not among them
 */
public record Line(long row, Map<Column, String> cells) {
    /** What a correction writes into a cell to empty the field. */
    public static final String NONE = "(none)";

    public Line {
        cells = Map.copyOf(cells);
    }

    /** The id it is about. */
    public String id() {
        return cells.getOrDefault(Column.ID, "");
    }

    /** The text of a cell; empty where none was given. */
    public String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean isCorrection() {
        return text(Column.STATUS).equals(Status.CORRECTION.term());
    }

    /** This line with what a correction says; {@link #NONE} empties a field. */
    Line corrected(Line correction) {
        Map<Column, String> merged = new EnumMap<>(Column.class);
        merged.putAll(cells);
        correction.cells.forEach((column, text) -> {
            if (text.equals(NONE)) {
                merged.remove(column);
            } else if (column != Column.STATUS) {
                merged.put(column, text);
            }
        });
        return new Line(correction.row, merged);
    }
}
