package org.proofmark.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet as they are written, row by row beside the reader of workbooks, for what that passes over in silence:
 * a text that the workbook does not have comes out empty, and so does text in a place where none belongs; that a value was
 * computed is lost where the formula is empty, a data table, or has a shared text as its value. No cell may be lost, nor a
 * computed one be taken for an entry.
 */
final class SheetCells implements AutoCloseable {
    private static final int MOST_ROWS = 1 << 20;
    private static final int COLUMN_LETTERS = 3;
    /** Each cell is held against all that reach its row. */
    private static final int MOST_RANGES = 10_000;

    private final Markup xml;
    private final String sheet;
    private final long texts;
    private final BitSet cells = new BitSet();
    private final BitSet computed = new BitSet();
    private final BitSet filled = new BitSet();
    private final List<CellRangeAddress> ranges = new ArrayList<>();
    private boolean begun;
    private long row;

    /** @param texts how many texts the sheets of the workbook share */
    SheetCells(Markup xml, String sheet, long texts) {
        this.xml = xml;
        this.sheet = "its sheet '" + Problem.shortened(sheet) + "'";
        this.texts = texts;
    }

    /** Goes on to the next row that is written; false at the end. Throws {@link ImportException} where it is damaged. */
    boolean next() {
        cells.clear();
        computed.clear();
        filled.clear();
        try {
            begun = begun || xml.toStart("sheetData");
            while (xml.next() && !xml.ends("sheetData")) {
                if (xml.begins("row")) {
                    readRow();
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw XlsxCheck.damaged(sheet + " is cut off or otherwise no longer XML" + where(), e);
        }
    }

    /** A row of the sheet that cannot be read, as far as it is known. */
    ImportException damaged(@Nullable Exception cause) {
        return XlsxCheck.damaged(sheet + " cannot be read" + where(), cause);
    }

    private String where() {
        return row == 0 ? "" : ", in or after row " + row;
    }

    /** The row, from 1; one that is not numbered follows the one before. */
    long row() {
        return row;
    }

    /** How many cells of the row are written. */
    int count() {
        return cells.cardinality();
    }

    /** Whether the value of a cell was computed; columns count from 0. */
    boolean isComputed(int column) {
        return computed.get(column);
    }

    /** Whether something stands in a cell itself, not among the shared texts. */
    boolean isFilled(int column) {
        return filled.get(column);
    }

    private void readRow() throws XMLStreamException {
        String number = xml.attribute("r");
        long next = number == null ? row + 1 : whole(number);
        if (next < 1 || next > MOST_ROWS) {
            throw XlsxCheck.damaged(
                    sheet + " has a row numbered '" + Problem.shortened(String.valueOf(number)) + "'" + where(), null);
        }
        row = next;
        ranges.removeIf(range -> range.getLastRow() < row - 1);
        int column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                column = column(xml.attribute("r"), column);
                readCell(column++);
            }
        }
    }

    /** The column of an address like {@code AB12}, from 0; without an address the usual one. */
    private int column(@Nullable String address, int usual) {
        if (address == null) {
            return usual;
        }
        int column = 0;
        int letters = 0;
        for (; letters < address.length() && isLetter(address.charAt(letters)); letters++) {
            column = column * 26 + (address.charAt(letters) & 0x1f);
            if (letters == COLUMN_LETTERS) {
                throw XlsxCheck.unsafe(sheet + " has cells beyond the last column of a sheet" + where());
            }
        }
        if (letters == 0 || whole(address.substring(letters)) < 0) {
            throw XlsxCheck.damaged(
                    sheet + " has a cell numbered '" + Problem.shortened(address) + "', in row " + row, null);
        }
        return column - 1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private void readCell(int column) throws XMLStreamException {
        if (cells.get(column)) {
            throw XlsxCheck.damaged(sheet + " has a cell twice, in row " + row, null);
        }
        cells.set(column);
        boolean shared = "s".equals(xml.attribute("t"));
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                readFormula(column);
            } else if (xml.begins("is")) {
                fill(column, xml.text("is"));
            } else if (xml.begins("v") && shared) {
                checkText(xml.text("v"));
            } else if (xml.begins("v")) {
                fill(column, xml.text("v"));
            }
        }
        if (ranges.stream().anyMatch(range -> range.isInRange((int) row - 1, column))) {
            computed.set(column);
        }
    }

    private void fill(int column, String text) {
        if (!text.isBlank()) {
            filled.set(column);
        }
    }

    /** What an array formula or a data table gives stands in cells without formulas, too. */
    private void readFormula(int column) {
        computed.set(column);
        String type = xml.attribute("t");
        String range = xml.attribute("ref");
        if (range != null && range.indexOf(':') > 0 && ("array".equals(type) || "dataTable".equals(type))) {
            ranges.add(CellRangeAddress.valueOf(range));
            if (ranges.size() > MOST_RANGES) {
                throw XlsxCheck.unsafe(sheet + " has thousands of formulas that fill the same rows" + where());
            }
        }
    }

    /** A cell that names no text at all is empty; nothing is lost. */
    private void checkText(String index) {
        if (!index.isEmpty() && (whole(index) < 0 || whole(index) >= texts)) {
            throw XlsxCheck.damaged(
                    sheet + " names text '" + Problem.shortened(index) + "' in row " + row
                            + ", which the workbook does not have (it has " + texts + ")",
                    null);
        }
    }

    /** A whole number without sign, of nine digits at most; -1 for anything else. */
    private static long whole(String number) {
        boolean plain =
                !number.isEmpty() && number.length() < 10 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Long.parseLong(number) : -1;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
