package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.ItemRow;
import org.proofmark.analysis.Pattern;
import org.proofmark.model.MarkView;
import org.proofmark.model.RecordId;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** Rows that are items: what each is held to be, and the records that say so. */
final class ItemRows {
    private static final List<String> TYPES = List.of("item", "identification");
    private static final String RECOVERY = "Recovery";
    private static final List<Html.Column> COLUMNS = List.of(
            Html.Column.words("Item"),
            Html.Column.words(RECOVERY),
            Html.Column.words("Held to be"),
            Html.Column.numbers("Pieces"),
            Html.Column.words("Records · leaf hashes"),
            Html.Column.words("Source"));

    private final Material material;

    ItemRows(Material material) {
        this.material = material;
    }

    /** The items of some rows of the comparison's table that show a pattern; all of them where there is none. */
    List<SubjectView> of(List<Integer> recoveries, @Nullable Pattern pattern) {
        List<SubjectView> found = new ArrayList<>();
        for (int row : recoveries) {
            for (ItemRow item : material.recovery(row).items()) {
                SubjectView view = material.compared().items().get(item.id());
                if (view != null && (pattern == null || shows(item, pattern))) {
                    found.add(view);
                }
            }
        }
        found.sort((a, b) -> a.label().compareTo(b.label()));
        return found;
    }

    static boolean shows(ItemRow item, Pattern pattern) {
        return pattern.terms().stream()
                .allMatch(t -> t.value().equals(item.values().get(t.attribute())));
    }

    /** A table of items; with the records of their marks where the pattern speaks of marks. */
    Rows table(String title, Markup remark, List<SubjectView> items, @Nullable Pattern pattern) {
        boolean marks = pattern != null && pattern.terms().stream().anyMatch(Names::isMark);
        boolean together = items.stream().map(SubjectView::recovery).distinct().count() < 2;
        List<Html.Column> columns = COLUMNS.stream()
                .filter(c -> !together || !c.heading().equals(RECOVERY))
                .toList();
        List<List<Markup>> rows = items.stream()
                .limit(Rows.MOST)
                .map(i -> row(i, marks, together))
                .toList();
        return new Rows(title, remark, columns, rows, Math.max(0, items.size() - Rows.MOST));
    }

    private List<Markup> row(SubjectView item, boolean marks, boolean together) {
        List<Statement> records = new ArrayList<>(material.records().of(item.id(), TYPES));
        if (marks) {
            List<RecordId> ids = item.marks().stream().map(MarkView::record).toList();
            records.addAll(material.records().of(item.id(), ids));
        }
        List<Markup> cells =
                new ArrayList<>(List.of(Tag.of("span").with("class", "nb").holding(item.label())));
        if (!together) {
            SubjectId recovery = item.recovery();
            cells.add(Markup.text(
                    recovery == null ? "not stated" : material.names().subject(recovery)));
        }
        cells.add(Markup.text(heldToBe(item)));
        cells.add(Markup.text(String.valueOf(item.quantity())));
        cells.add(material.records().ids(records));
        cells.add(material.records().sources(records));
        return cells;
    }

    private static String heldToBe(SubjectView item) {
        String model = item.value("model");
        String type = item.value("type");
        String what = type == null ? "type not stated" : type;
        return model == null ? what + ", model not stated" : what + ", " + model;
    }
}
