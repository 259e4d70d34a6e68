package org.proofmark.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers written in figures, with or without groups of three. */
final class NumberText {
    private static final int LONGEST = 40;

    private final @Nullable Character thousands;
    private final char decimal;

    NumberText(CellForm form) {
        this.thousands = form.thousands();
        this.decimal = form.decimal();
    }

    Conversion to(Class<?> type) {
        if (type == Double.class || type == double.class) {
            return (text, row, slot) -> number(text, row, slot).doubleValue();
        }
        return type == Integer.class
                ? (text, row, slot) -> (int) whole(text, Integer.MAX_VALUE, row, slot)
                : (text, row, slot) -> whole(text, Long.MAX_VALUE, row, slot);
    }

    /** The number as plain figures with a point. */
    Object normal(String text, Row row, int slot) throws BadCell {
        BigDecimal number = number(text, row, slot).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }

    private long whole(String text, long most, Row row, int slot) throws BadCell {
        try {
            long whole = number(text, row, slot).longValueExact();
            if (whole <= most && whole >= -most) {
                return whole;
            }
        } catch (ArithmeticException e) {
            // falls through to the one message below
        }
        throw row.bad(
                Code.NOT_A_NUMBER, slot, "It is no whole number, or too large.", "Write it in figures, like 1400.");
    }

    private BigDecimal number(String text, Row row, int slot) throws BadCell {
        String figures = figures(text);
        if (figures == null) {
            throw row.bad(
                    Code.NOT_A_NUMBER,
                    slot,
                    "It is no number.",
                    "Write it in figures, like 1400; state 'thousands' and 'decimal' if the column uses such signs.");
        }
        return new BigDecimal(figures);
    }

    /** The figures with a decimal point and without groups; null where it is no number. */
    private @Nullable String figures(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        StringBuilder figures = new StringBuilder(text.length());
        int sinceGroup = -1;
        boolean decimals = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                figures.append(c);
                sinceGroup += sinceGroup >= 0 && !decimals ? 1 : 0;
            } else if ((c == '-' || c == '+') && i == 0) {
                figures.append(c);
            } else if (c == decimal && !decimals && endsGroup(sinceGroup)) {
                figures.append('.');
                decimals = true;
            } else if (thousands != null && c == thousands && !decimals && endsGroup(sinceGroup) && i > 0) {
                sinceGroup = 0;
            } else {
                return null;
            }
        }
        boolean hasDigit = figures.chars().anyMatch(Character::isDigit);
        return hasDigit && (decimals || endsGroup(sinceGroup)) && figures.charAt(figures.length() - 1) != '.'
                ? figures.toString()
                : null;
    }

    private static boolean endsGroup(int digitsSinceGroup) {
        return digitsSinceGroup < 0 || digitsSinceGroup == 3;
    }
}
