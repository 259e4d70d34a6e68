package org.proofmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The rows behind the numbers of a report. Every number about the dossier is printed by {@link #figure}, which gives it a link to its rows;
 * the same rows are printed once, however many numbers rest on them.
 */
final class Appendix {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, Rows> tables = new TreeMap<>();

    /**
     * A number as printed, leading to its rows.
     *
     * @param key tells these rows from all others of the report
     * @param rows makes them; asked once for each key
     */
    Markup figure(String text, String key, Supplier<Rows> rows) {
        return Tag.of("a").with("class", "fig").with("href", anchor(key, rows)).holding(text);
    }

    /** The address of rows: {@code #rows-7}. */
    String anchor(String key, Supplier<Rows> rows) {
        Integer known = numbers.get(key);
        if (known != null) {
            return "#rows-" + known;
        }
        int number = numbers.size() + 1;
        numbers.put(key, number);
        tables.put(number, rows.get());
        return "#rows-" + number;
    }

    /** All rows, each table under its number. */
    Markup print() {
        List<Markup> printed = new ArrayList<>();
        tables.forEach((number, rows) -> printed.add(print(number, rows)));
        return Markup.join(printed);
    }

    private static Markup print(int number, Rows rows) {
        String caption = "Rows " + number + ". " + rows.title();
        Markup table = rows.rows().isEmpty()
                ? Tag.of("p").with("class", "caption").holding(caption).then(Html.paragraph("None."))
                : Html.table(
                        caption,
                        rows.columns(),
                        rows.rows().stream().map(r -> new Html.Row("", r)).toList());
        Markup remark = rows.remark().equals(Markup.EMPTY) ? Markup.EMPTY : Html.paragraph(rows.remark());
        Markup left = rows.left() == 0
                ? Markup.EMPTY
                : Html.note(
                        Markup.text(
                                rows.left()
                                        + " more rows are not printed. The dossier holds them; ask it with 'proofmark show' and 'proofmark search'."));
        return Tag.of("div").with("class", "rows").with("id", "rows-" + number).holding(table, remark, left);
    }
}
