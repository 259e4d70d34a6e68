package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.proofmark.model.ItemClass;

/** How the counts of the chosen recoveries would be if other items were taken for one. */
final class JudgedCounts {
    private final Material material;
    private final JudgementSensitivity judgements;
    private final CollapseRows behind;

    JudgedCounts(Material material) {
        this.material = material;
        this.judgements = material.compared().judgements();
        this.behind = new CollapseRows(material);
    }

    /** Makes a figure of a text, with the rows behind it under a reading. */
    private interface Linked {
        Markup figure(String text, Collapse collapse);
    }

    /** The counts that differ, of the compared class and of others; empty where none does. */
    Markup print(List<ItemClass> others) {
        List<Html.Row> rows = new ArrayList<>();
        for (int row : material.comparison().chosen()) {
            String id = material.recovery(row).id();
            String name = material.names().group(row);
            add(
                    rows,
                    name + ", " + material.names().pieces(),
                    c -> judgements.under(c).pieces().getOrDefault(id, 0L),
                    behind::figure);
            others.forEach(other -> add(
                    rows,
                    name + ", " + Names.pieces(other),
                    c -> Chosen.pieces(material.chosen().of(id, other, c)),
                    (text, collapse) -> ofClass(text, id, name, other, collapse)));
        }
        if (rows.isEmpty()) {
            return Markup.EMPTY;
        }
        List<Html.Column> columns = new ArrayList<>(List.of(Html.Column.words("Pieces")));
        judgements
                .readings()
                .forEach(r -> columns.add(
                        Html.Column.numbers(SummarySection.capital(r.collapse().words()))));
        return Html.table(
                material.table(
                        "Counts of the chosen recoveries that would be others if other items were taken for one"),
                columns,
                rows);
    }

    private static void add(List<Html.Row> rows, String head, Function<Collapse, Long> count, Linked linked) {
        if (Stream.of(Collapse.values()).map(count).distinct().count() > 1) {
            List<Markup> cells = new ArrayList<>(List.of(Prose.quoted(head)));
            for (Collapse collapse : Collapse.values()) {
                cells.add(linked.figure(String.valueOf(count.apply(collapse)), collapse));
            }
            rows.add(new Html.Row("", cells));
        }
    }

    private Markup ofClass(String text, String recovery, String name, ItemClass itemClass, Collapse collapse) {
        String title = SummarySection.capital(Names.pieces(itemClass)) + " of " + name + ", " + collapse.words();
        return material.figure(
                text, "class/" + itemClass + "/" + recovery + "/" + collapse.term(), () -> new ItemRows(material)
                        .table(title, Markup.EMPTY, material.chosen().of(recovery, itemClass, collapse), null));
    }
}
