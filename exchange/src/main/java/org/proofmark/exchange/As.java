package org.proofmark.exchange;

import org.proofmark.model.Term;

/** How the text of a cell is meant, written in a mapping as {@code as: day-month-year}. */
enum As implements Term {
    /** Letter for letter. */
    TEXT,
    /** EDTF, so also ISO 8601: {@code 2024-05-17}, {@code 2024-05}, {@code 198X}, {@code 2016-10/2016-12}. */
    DATE,
    /** {@code 17.5.2024}, {@code 17/05/2024}. */
    DAY_MONTH_YEAR,
    /** {@code 5/17/2024}. */
    MONTH_DAY_YEAR,
    /** Days since 1900 as a spreadsheet counts them: {@code 45429}. */
    EXCEL_DATE,
    NUMBER,
    YES_NO,
    /** Several values, with a separator between them. */
    LIST,
    /** Several values, {@code ["a", "b"]}. */
    JSON_LIST,
    /** A mark in mark notation. */
    NOTATION;

    boolean isDate() {
        return this == DATE || this == DAY_MONTH_YEAR || this == MONTH_DAY_YEAR || this == EXCEL_DATE;
    }

    boolean isList() {
        return this == LIST || this == JSON_LIST;
    }
}
