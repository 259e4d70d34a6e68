package org.proofmark.report;

import java.util.List;

/**
 * The rows behind a number.
 *
 * @param title what the rows are
 * @param remark what must be said of them; empty for nothing
 * @param columns headings
 * @param rows the rows, at least as many cells as columns
 * @param left how many rows more there are than are printed
 */
record Rows(String title, Markup remark, List<Html.Column> columns, List<List<Markup>> rows, long left) {
    /** More rows than this are counted and not printed, so that a report stays a report. */
    static final int MOST = 400;

    Rows {
        columns = List.copyOf(columns);
        left = left + Math.max(0, rows.size() - MOST);
        rows = List.copyOf(rows.subList(0, Math.min(MOST, rows.size())));
    }

    static Rows of(String title, List<Html.Column> columns, List<List<Markup>> rows) {
        return new Rows(title, Markup.EMPTY, columns, rows, 0);
    }

    static Rows of(String title, Markup remark, List<Html.Column> columns, List<List<Markup>> rows) {
        return new Rows(title, remark, columns, rows, 0);
    }
}
