package org.proofmark.report;

import java.util.List;
import org.proofmark.model.Claim;
import org.proofmark.model.Statement;

/** Rows behind published claims, and behind the dossier's figures that they are set beside. */
final class ClaimRows {
    private static final List<Html.Column> COLUMNS = List.of(
            Html.Column.words("Source"),
            Html.Column.words("Grade"),
            Html.Column.words("Stated"),
            Html.Column.words("Wording"),
            Html.Column.words("When"),
            Html.Column.words("Record · leaf hash"));

    private ClaimRows() {}

    /** What sources say, leading to their records. */
    static Markup claims(Material material, String text, StatedClaim claim) {
        return material.figure(
                text, "claims/" + claim.where() + "/" + claim.first().facet(), () -> rows(material, claim));
    }

    private static Rows rows(Material material, StatedClaim claim) {
        String basis = claim.first().basis() == null
                ? ""
                : ", " + claim.first().basis().words();
        List<List<Markup>> rows =
                claim.statements().stream().map(s -> row(material, s)).toList();
        return Rows.of("Claims: " + claim.first().measure() + basis + " – " + claim.where(), COLUMNS, rows);
    }

    private static List<Markup> row(Material material, Statement statement) {
        material.regard(statement.envelope().handling(), statement.envelope().synthetic());
        Claim claim = (Claim) statement.payload();
        Object stated = statement.envelope().statedAt();
        return List.of(
                material.records().linked(statement.envelope().source()),
                Markup.text(material.records().grade(statement).toString()),
                Markup.text(StatedClaim.bounds(claim)),
                Prose.quoted(claim.wording() == null ? "" : claim.wording()),
                Markup.text(stated == null ? "not stated" : stated.toString()),
                material.records().id(statement.id()));
    }

    /** The dossier's own figure, leading to its items. */
    static Markup counted(Material material, StatedClaim claim, Measure.Counted counted) {
        String title =
                SummarySection.capital(claim.first().measure()) + " – " + claim.where() + ": the documented items";
        ItemRows items = new ItemRows(material);
        return material.figure(
                counted.text(),
                "counted/" + claim.where() + "/" + claim.first().measure(),
                () -> items.table(title, remark(counted), counted.items(), counted.pattern()));
    }

    private static Markup remark(Measure.Counted counted) {
        return Markup.text(
                counted.share()
                        ? "Showing it: " + counted.matching() + "; of " + counted.of()
                                + " of which the field is known. The others of these are among all items of each recovery."
                        : "Pieces: " + counted.matching() + ".");
    }
}
