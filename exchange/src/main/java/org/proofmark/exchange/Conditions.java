package org.proofmark.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads conditions from a mapping. */
final class Conditions {
    private final Values values;

    Conditions(Values values) {
        this.values = values;
    }

    /**
     * Reads a condition or a list of them, which must all hold.
     *
     * @param setting null: it always holds
     * @param cells what {@code when: filled} asks for
     */
    Condition read(@Nullable Setting setting, List<CellText> cells) {
        if (setting == null) {
            return new Condition.Always();
        }
        if (setting.isText()) {
            if (!setting.text().equals("filled") || cells.isEmpty()) {
                throw setting.wrong(
                        "'" + setting.name() + "' is '" + setting.text() + "'.",
                        cells.isEmpty()
                                ? "Write { column: NAME, filled: true }."
                                : "Write 'filled' for rows in which a column of this record is filled, or { column: NAME, is: WORD }.");
            }
            return new Condition.Filled(cells, true);
        }
        List<Condition> conditions = new ArrayList<>();
        for (Setting part : setting.list()) {
            conditions.add(one(part));
        }
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions);
    }

    private Condition one(Setting setting) {
        Map<String, Setting> given = setting.settings("column", "filled", "is", "not");
        CellText cell = values.cellText(setting.required(given, "column"));
        if (given.size() != 2) {
            throw setting.wrong(
                    "'" + setting.name() + "' asks for several things, or nothing.",
                    "Write one of filled, is and not beside the column; several conditions go in a list.");
        }
        Setting filled = given.get("filled");
        if (filled != null) {
            return new Condition.Filled(List.of(cell), filled.yesNo());
        }
        Setting is = given.get("is");
        return is != null
                ? new Condition.OneOf(cell, Values.words(is.texts()), true)
                : new Condition.OneOf(
                        cell, Values.words(setting.required(given, "not").texts()), false);
    }
}
