package org.proofmark.exchange;

import java.util.ArrayList;
import java.util.List;

/** Cells that hold several values. */
final class ListText {
    private final CellForm form;

    ListText(CellForm form) {
        this.form = form;
    }

    /** All values; text that is not declared a list is one value. */
    List<String> split(String text, Row row, int slot) throws BadCell {
        return switch (form.or(As.TEXT)) {
            case JSON_LIST -> json(text, row, slot);
            case LIST -> separated(text);
            default -> List.of(text);
        };
    }

    /** The only value, or the first where that is enough, converted on. */
    Conversion single(Conversion then) {
        return (text, row, slot) -> {
            List<String> values = split(text, row, slot);
            if (values.isEmpty() || (values.size() > 1 && !form.first())) {
                throw row.bad(
                        Code.NOT_ONE_VALUE,
                        slot,
                        "The cell holds " + values.size() + " values; one is taken here.",
                        "State 'take: first' if the first one will do, or split the row in the file.");
            }
            return then.of(values.getFirst(), row, slot);
        };
    }

    private List<String> separated(String text) {
        List<String> values = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(form.separator()); at >= 0; at = text.indexOf(form.separator(), from)) {
            addFilled(values, text.substring(from, at));
            from = at + form.separator().length();
        }
        addFilled(values, text.substring(from));
        return values;
    }

    private static void addFilled(List<String> values, String value) {
        if (!value.isBlank()) {
            values.add(value.strip());
        }
    }

    private static List<String> json(String text, Row row, int slot) throws BadCell {
        JsonTexts texts = new JsonTexts(text);
        if (!texts.read()) {
            throw row.bad(
                    Code.NOT_ONE_VALUE,
                    slot,
                    "It is no list of texts in JSON.",
                    "Write it like [\"a\", \"b\"], or state 'as: list' with its 'separator'.");
        }
        return texts.values();
    }
}
