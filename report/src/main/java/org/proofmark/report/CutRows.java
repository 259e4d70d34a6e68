package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.proofmark.analysis.Cut;
import org.proofmark.link.RecoveryEvidence;

/** Rows behind the size of a smallest disconnecting set: the sets themselves. */
final class CutRows {
    private static final List<Html.Column> COLUMNS =
            List.of(Html.Column.words("Set"), Html.Column.words("What would have to go"));

    private final Material material;

    CutRows(Material material) {
        this.material = material;
    }

    Markup figure(String text, String kind, Cut cut) {
        return material.figure(text, "cut/" + kind, () -> rows(kind, cut));
    }

    private Rows rows(String kind, Cut cut) {
        List<List<Markup>> rows = new ArrayList<>();
        for (Set<Cut.Removable> set : cut.sets()) {
            rows.add(List.of(Markup.text(String.valueOf(rows.size() + 1)), Prose.quoted(words(set))));
        }
        Markup remark = Markup.text(
                cut.complete()
                        ? "These are all sets of this size."
                        : "There are more sets of this size than are listed.");
        return Rows.of("Smallest sets by " + kind + " whose loss disconnects the groups", remark, COLUMNS, rows);
    }

    /** A set in words: items by tag and recovery, evidence by what it is and which items bear it, classes by name. */
    String words(Set<Cut.Removable> set) {
        return Figures.list(set.stream().map(this::words).sorted().toList());
    }

    private String words(Cut.Removable removable) {
        return switch (removable.what()) {
            case ITEM -> new LinkRows(material).item(org.proofmark.model.SubjectId.parse(removable.id()));
            case EVIDENCE ->
                material.compared().links().links().stream()
                        .filter(l -> l.id().equals(removable.id()))
                        .findFirst()
                        .map(this::words)
                        .orElse(removable.id());
            case KIND -> "all evidence of the class " + removable.id();
        };
    }

    private String words(RecoveryEvidence link) {
        LinkRows rows = new LinkRows(material);
        return link.evidenceClass() + " ("
                + Figures.list(link.items().stream().limit(4).map(rows::item).toList())
                + (link.items().size() > 4 ? "…" : "") + ")";
    }
}
