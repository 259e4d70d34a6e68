package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.analysis.Sensitivity;

/** Rows behind leave-one-out figures: what is left out, and the family-wise p without it. */
final class SensitivityRows {
    private static final int MOST = 40;
    private static final List<Html.Column> COLUMNS = List.of(
            Html.Column.words("Left out"),
            Html.Column.words("What it is"),
            Html.Column.numbers("Family-wise p without it"));

    private final Material material;

    SensitivityRows(Material material) {
        this.material = material;
    }

    Markup figure(String text, Sensitivity sensitivity) {
        return material.figure(text, "without/" + sensitivity.pattern(), () -> rows(sensitivity));
    }

    private Rows rows(Sensitivity sensitivity) {
        List<List<Markup>> rows = new ArrayList<>();
        sensitivity.recoveries().stream()
                .sorted((a, b) -> Double.compare(b.familyWiseP(), a.familyWiseP()))
                .limit(MOST)
                .forEach(w -> rows.add(List.of(
                        Prose.quoted(material.names().recovery(w.id())),
                        Markup.text("recovery"),
                        Markup.text(Figures.p(w.familyWiseP())))));
        sensitivity.items().stream()
                .limit(MOST)
                .forEach(w -> rows.add(List.of(
                        Prose.quoted(material.names().item(w.id())),
                        Markup.text("item"),
                        Markup.text(Figures.p(w.familyWiseP())))));
        long left = Math.max(0L, sensitivity.recoveries().size() - (long) MOST)
                + Math.max(0L, sensitivity.items().size() - (long) MOST);
        Markup remark = Markup.text(
                "With everything in: family-wise " + Figures.equation(sensitivity.familyWiseP())
                        + ". The most harmful come first. With a chosen recovery left out the question is asked of the others.");
        return new Rows(
                material.names().pattern(sensitivity.pattern()) + ": with one recovery or item left out",
                remark,
                COLUMNS,
                rows,
                left);
    }
}
