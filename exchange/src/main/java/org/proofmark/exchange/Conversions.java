package org.proofmark.exchange;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Grade;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.ImpreciseDateException;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Reliability;
import org.proofmark.model.Term;
import org.proofmark.notation.NotationException;
import org.proofmark.notation.Reading;

/** The conversions from cells to the values that fields take. */
final class Conversions {
    private Conversions() {}

    /**
     * The conversion to a type.
     *
     * @param identifier whether the text identifies something, so that a spreadsheet's guesses at it do harm
     * @return null where cells cannot give that type, or not written so
     */
    static @Nullable Conversion to(Type type, CellForm form, boolean identifier) {
        As as = form.as();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return as == null || as == As.TEXT || as.isList() ? new ListText(form)::split : null;
        }
        if (as != null && as.isList()) {
            Conversion single = to(type, new CellForm(null, "", false, null, null, '.'), identifier);
            return single == null ? null : new ListText(form).single(single);
        }
        if (type == String.class) {
            return toText(form, identifier);
        }
        if (type == ImpreciseDate.class) {
            return form.or(As.DATE).isDate() ? date(form) : null;
        }
        if (type == Boolean.class || type == boolean.class) {
            return form.or(As.YES_NO) == As.YES_NO ? Conversions::yesNo : null;
        }
        if (type == Long.class
                || type == Integer.class
                || type == Double.class
                || type == long.class
                || type == double.class) {
            return form.or(As.NUMBER) == As.NUMBER ? new NumberText(form).to((Class<?>) type) : null;
        }
        return as == null || as == As.TEXT ? toWord(type) : null;
    }

    private static Conversion toText(CellForm form, boolean identifier) {
        return switch (form.or(As.TEXT)) {
            case NOTATION -> Conversions::notation;
            case NUMBER -> new NumberText(form)::normal;
            case YES_NO -> (text, row, slot) -> yesNo(text, row, slot) ? "yes" : "no";
            case DATE, DAY_MONTH_YEAR, MONTH_DAY_YEAR, EXCEL_DATE -> {
                Conversion date = date(form);
                yield (text, row, slot) -> date.of(text, row, slot).toString();
            }
            default -> identifier ? Conversions::identifier : Conversions::plain;
        };
    }

    private static Object plain(String text, Row row, int slot) throws BadCell {
        if (row.kind(slot) == Row.Kind.NUMBER && digits(text) > XlsxCells.DIGITS) {
            throw row.bad(
                    Code.ROUNDED_NUMBER,
                    slot,
                    "The spreadsheet keeps 15 digits of a number; the others are lost.",
                    "Take it from the original, and format the column as text before typing it.");
        }
        return text;
    }

    private static Object identifier(String text, Row row, int slot) throws BadCell {
        if (row.kind(slot) == Row.Kind.DATE) {
            throw row.bad(
                    Code.BECAME_DATE,
                    slot,
                    "The spreadsheet holds a date where a mark or number should be.",
                    "Take it from the original, and format the column as text before typing it.");
        }
        Object kept = plain(text, row, slot);
        if (row.kind(slot) == Row.Kind.NUMBER) {
            row.noteNumberForText(slot);
        }
        return kept;
    }

    private static long digits(String text) {
        int point = text.indexOf('.');
        return text.substring(0, point < 0 ? text.length() : point)
                .chars()
                .filter(Character::isDigit)
                .count();
    }

    private static Object notation(String text, Row row, int slot) throws BadCell {
        identifier(text, row, slot);
        try {
            Reading.parse(text);
            return text;
        } catch (NotationException e) {
            throw row.bad(
                    Code.NOT_NOTATION, slot, "At character " + e.column() + ": " + e.problem() + ".", e.remedy() + ".");
        }
    }

    private static boolean yesNo(String text, Row row, int slot) throws BadCell {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1" -> true;
            case "no", "n", "false", "0" -> false;
            default ->
                throw row.bad(
                        Code.NOT_YES_OR_NO,
                        slot,
                        "It says neither yes nor no.",
                        "Write yes or no, or translate it with 'map' in the mapping.");
        };
    }

    private static Conversion date(CellForm form) {
        As as = form.or(As.DATE);
        WrittenDate written = new WrittenDate(form.century());
        return (text, row, slot) -> {
            // A workbook's own dates are dates whatever the column is declared to be.
            if (as == As.DATE || row.kind(slot) == Row.Kind.DATE) {
                return edtf(text, row, slot);
            }
            return switch (as) {
                case DAY_MONTH_YEAR -> written.read(text, true, row, slot);
                case MONTH_DAY_YEAR -> written.read(text, false, row, slot);
                default -> WrittenDate.ofSpreadsheet(text, row, slot);
            };
        };
    }

    private static ImpreciseDate edtf(String text, Row row, int slot) throws BadCell {
        try {
            return ImpreciseDate.parse(text);
        } catch (ImpreciseDateException e) {
            throw row.bad(Code.NOT_A_DATE, slot, problem(e), e.remedy());
        }
    }

    /** The message without the text, which is shown beside it, and without the remedy. */
    private static String problem(ImpreciseDateException e) {
        String message = String.valueOf(e.getMessage());
        String before = "', column " + e.column() + ": ";
        int from = message.indexOf(before) + before.length();
        int to = Math.max(from, message.length() - e.remedy().length());
        return "At character " + e.column() + ": " + message.substring(from, to).strip();
    }

    private static @Nullable Conversion toWord(Type type) {
        if (type == Reliability.class) {
            return Conversions::reliability;
        }
        if (type == Grade.class) {
            return Conversions::grade;
        }
        if (type instanceof Class<?> vocabulary && vocabulary.isEnum() && Term.class.isAssignableFrom(vocabulary)) {
            return words(vocabulary);
        }
        return null;
    }

    private static Conversion words(Class<?> vocabulary) {
        Map<String, Object> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Object constant : vocabulary.getEnumConstants()) {
            words.put(((Term) constant).term(), constant);
            words.put(((Term) constant).words(), constant);
        }
        return (text, row, slot) -> {
            Object word = words.get(text);
            if (word == null) {
                throw row.bad(
                        Code.NOT_A_TERM,
                        slot,
                        "It is none of the words that are taken here.",
                        "Translate it with 'map' in the mapping to one of: "
                                + String.join(
                                        ", ",
                                        words.keySet().stream()
                                                .filter(w -> w.indexOf(' ') < 0)
                                                .toList()) + ".");
            }
            return word;
        };
    }

    private static Object reliability(String text, Row row, int slot) throws BadCell {
        try {
            return Reliability.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.bad(
                    Code.NOT_A_TERM, slot, "It is no reliability.", "Write a letter A to F; F: cannot be judged.");
        }
    }

    private static Object grade(String text, Row row, int slot) throws BadCell {
        try {
            return Grade.parse(text);
        } catch (InvalidRecordException e) {
            throw row.bad(
                    Code.NOT_A_TERM, slot, "It is no grade.", "Write a letter A to F and a digit 1 to 6, like B2.");
        }
    }
}
