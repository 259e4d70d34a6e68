package org.proofmark.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a workbook as text, and keeps apart what was text, number, date, formula and error. */
final class XlsxCells {
    /** Digits that a spreadsheet keeps and shows. */
    static final int DIGITS = 15;

    private static final int MOST_EXPONENT = 400;

    private final Map<String, Boolean> dateFormats = new HashMap<>();

    boolean isEmpty(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> true;
            case STRING -> cell.getText().isBlank();
            default -> false;
        };
    }

    /** @param computed whether its value comes from a formula, which the cell itself may not tell */
    void set(Row row, int slot, Cell cell, boolean computed) {
        if (computed) {
            row.set(slot, Row.Kind.FORMULA, formula(cell));
            return;
        }
        switch (cell.getType()) {
            case EMPTY -> row.set(slot, Row.Kind.TEXT, "");
            case STRING -> setText(row, slot, cell.getText().strip());
            case BOOLEAN -> row.set(slot, Row.Kind.TEXT, cell.asBoolean() ? "true" : "false");
            case NUMBER -> setNumber(row, slot, cell);
            case FORMULA -> row.set(slot, Row.Kind.FORMULA, formula(cell));
            case ERROR -> row.set(slot, Row.Kind.ERROR, String.valueOf(cell.getRawValue()));
        }
    }

    /** A formula, or what it gives where its own text is not known. */
    private static String formula(Cell cell) {
        return cell.getFormula() == null ? cell.getText() : "=" + cell.getFormula();
    }

    private static void setText(Row row, int slot, String text) {
        boolean tooLong = text.length() > Table.LONGEST_CELL;
        row.set(slot, tooLong ? Row.Kind.TOO_LONG : Row.Kind.TEXT, text);
    }

    private void setNumber(Row row, int slot, Cell cell) {
        BigDecimal number = cell.asNumber();
        if (Math.abs((long) number.precision() - number.scale()) > MOST_EXPONENT) {
            row.set(slot, Row.Kind.ERROR, String.valueOf(cell.getRawValue()));
        } else if (isDate(cell.getDataFormatString())) {
            setDate(row, slot, cell);
        } else {
            BigDecimal shown = number.round(new MathContext(DIGITS)).stripTrailingZeros();
            row.set(slot, Row.Kind.NUMBER, shown.signum() == 0 ? "0" : shown.toPlainString());
        }
    }

    private static void setDate(Row row, int slot, Cell cell) {
        try {
            LocalDateTime time = cell.asDate();
            boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
            row.set(
                    slot,
                    Row.Kind.DATE,
                    midnight
                            ? time.toLocalDate().toString()
                            : time.withNano(0).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        } catch (DateTimeException | ArithmeticException e) {
            row.set(slot, Row.Kind.ERROR, String.valueOf(cell.getRawValue()));
        }
    }

    private boolean isDate(@Nullable String format) {
        return format != null && dateFormats.computeIfAbsent(format, XlsxCells::showsDate);
    }

    /** Whether a number format has a year or a day in it, outside quotation marks, brackets and escapes. */
    static boolean showsDate(String format) {
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < format.length(); i++) {
            char c = Character.toLowerCase(format.charAt(i));
            if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '[' || c == ']') {
                bracketed = c == '[';
            } else if (!quoted && !bracketed && (c == 'y' || c == 'd')) {
                return true;
            }
        }
        return false;
    }
}
