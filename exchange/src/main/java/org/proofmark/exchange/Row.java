package org.proofmark.exchange;

import java.util.Arrays;
import java.util.Locale;

/** One row of a table as far as the mapping needs it. The same object holds one row after the other. */
final class Row {
    /** What a cell holds. */
    enum Kind {
        TEXT,
        NUMBER,
        /** A number that the workbook shows as a date; its text is ISO 8601. */
        DATE,
        FORMULA,
        ERROR,
        /** Holds bytes that are not in the file's encoding. */
        MALFORMED,
        TOO_LONG
    }

    private final String[] columns;
    private final String[] texts;
    private final Kind[] kinds;
    private final long[] numbersForText;
    private long number;
    private int cells;
    private boolean blank;
    private boolean overflowing;

    /** @param columns headings of the columns that are needed, by slot */
    Row(String[] columns) {
        this.columns = columns.clone();
        this.texts = new String[columns.length];
        this.kinds = new Kind[columns.length];
        this.numbersForText = new long[columns.length];
    }

    void clear() {
        Arrays.fill(texts, "");
        Arrays.fill(kinds, Kind.TEXT);
        cells = 0;
        blank = true;
        overflowing = false;
    }

    void number(long newNumber) {
        number = newNumber;
    }

    /** As a spreadsheet counts, from 1. */
    long number() {
        return number;
    }

    void set(int slot, Kind kind, String text) {
        kinds[slot] = kind;
        texts[slot] = text;
    }

    /** Notes a cell of any column; {@code filled}: it is not empty; {@code beyond}: it stands right of the last heading. */
    void note(boolean filled, boolean beyond) {
        cells++;
        if (filled) {
            blank = false;
            overflowing |= beyond;
        }
    }

    /** How many cells it has, needed or not. */
    int cells() {
        return cells;
    }

    boolean isBlank() {
        return blank;
    }

    /** Whether something stands right of the last heading. */
    boolean isOverflowing() {
        return overflowing;
    }

    /** Notes that a mark or number to be taken letter for letter is stored as a number. Counted over all rows. */
    void noteNumberForText(int slot) {
        numbersForText[slot]++;
    }

    /** In how many rows so far that was so, by slot. */
    long[] numbersForText() {
        return numbersForText.clone();
    }

    String column(int slot) {
        return columns[slot];
    }

    Kind kind(int slot) {
        return kinds[slot];
    }

    /** The text of a cell without white space around it; empty where there is none. */
    String text(int slot) throws BadCell {
        Kind kind = kinds[slot];
        if (kind.compareTo(Kind.DATE) > 0) {
            throw unusable(slot, kind);
        }
        return texts[slot];
    }

    private BadCell unusable(int slot, Kind kind) {
        return switch (kind) {
            case FORMULA ->
                bad(Code.FORMULA_CELL, slot, "The cell is a formula.", "Copy the column and paste it as values.");
            case ERROR ->
                bad(
                        Code.ERROR_CELL,
                        slot,
                        "The cell holds an error.",
                        "Mend it in the spreadsheet, or empty the cell.");
            case MALFORMED ->
                bad(
                        Code.CELL_ENCODING,
                        slot,
                        "The cell holds bytes that are not in the encoding of the file.",
                        "Save the file as UTF-8, or state its encoding in the mapping, like 'encoding: windows-1252'.");
            default ->
                bad(
                        Code.CELL_TOO_LONG,
                        slot,
                        String.format(Locale.ROOT, "The cell has more than %,d characters.", Table.LONGEST_CELL),
                        "Shorten it, or attach the text as a document.");
        };
    }

    /** The text of a cell, whether it is usable or not. */
    String rawText(int slot) {
        return texts[slot];
    }

    BadCell bad(Code code, int slot, String problem, String remedy) {
        return new BadCell(code, columns[slot], texts[slot], problem, remedy);
    }
}
