package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.analysis.Pattern;
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
                text, "claims/" + claim.subject() + "/" + claim.first().facet(), () -> rows(material, claim));
    }

    /** What sources say in numbers; where they disagree {@code 270 against 271}. */
    static Markup against(Material material, StatedClaim claim) {
        List<Markup> values = new ArrayList<>();
        for (String value : claim.values()) {
            values.add(Markup.text(values.isEmpty() ? "" : claim.conflict() ? " against " : "; "));
            values.add(claims(material, value, claim));
        }
        return Markup.join(values);
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

    /** The dossier's own figure, leading to the items it counts; where it counts all of them, to the recoveries they are in. */
    static Markup counted(Material material, StatedClaim claim, Measure.Counted counted) {
        PatternRows rows = new PatternRows(material);
        Pattern pattern = counted.pattern();
        boolean one = claim.recoveries().size() == 1;
        String where = one ? material.names().group(claim.recoveries().getFirst()) : "the chosen recoveries";
        if (pattern != null && counted.share() && counted.noun().isEmpty()) {
            return rows.showing(counted.text(), pattern, where, claim.recoveries());
        }
        if (pattern == null && counted.noun().isEmpty() && counted.ofCompared()) {
            return rows.sizes(counted.text());
        }
        return rows.counted(counted, where);
    }
}
