package org.proofmark.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a file.
 *
 * @param row the row as a spreadsheet counts them, header and blank rows included, from 1; 0 where it is no single row
 * @param column heading of the column, the start of it where it is long; null where it is no single column
 * @param value the start of the cell; null where it is no single cell
 * @param problem what is wrong, a sentence
 * @param remedy what to do about it, a sentence
 */
public record Problem(
        Code code,
        long row,
        @Nullable String column,
        @Nullable String value,
        String problem,
        String remedy) {

    private static final int SHOWN = 60;

    public Problem {
        column = column == null ? null : shortened(column);
        value = value == null ? null : shortened(value);
    }

    /** About the file as a whole. */
    static Problem ofFile(Code code, String problem, String remedy) {
        return new Problem(code, 0, null, null, problem, remedy);
    }

    /** The start of a text, on one line. */
    static String shortened(String text) {
        String line = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return line.replace('\n', '⏎').replace("\r", "");
    }

    /** Code, place, problem and remedy on one line. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(code.id());
        if (row > 0) {
            line.append(" row ").append(row);
        }
        if (column != null) {
            line.append(row > 0 ? ", column " : " column ").append(column);
        }
        if (value != null && !value.isEmpty()) {
            line.append(" '").append(value).append('\'');
        }
        return line.append(": ").append(problem).append(' ').append(remedy).toString();
    }
}
