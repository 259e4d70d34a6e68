package org.proofmark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofmark.model.Claim;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;

/** Every published claim about the chosen recoveries, with its source, beside the figure of this dossier that it speaks of. */
final class ClaimsSection {
    private final Material material;
    private final List<StatedClaim> claims;

    ClaimsSection(Material material, List<StatedClaim> claims) {
        this.material = material;
        this.claims = claims;
    }

    Markup print() {
        Markup heading = Html.heading(2, "claims", "Published claims beside computed figures");
        if (claims.isEmpty()) {
            return heading.then(
                    Html.paragraph("No source in this dossier states a number about the chosen recoveries."));
        }
        List<Markup> beside = claims.stream()
                .filter(c -> c.counted() != null)
                .sorted(Comparator.comparing(
                        (StatedClaim c) -> c.counted() == null || !c.counted().share()))
                .map(this::beside)
                .toList();
        Markup lines = beside.isEmpty()
                ? Html.paragraph("No claim speaks of a figure that is computed here.")
                : Html.list(beside);
        return heading.then(intro()).then(lines).then(tables());
    }

    private Markup intro() {
        boolean together = claims.stream().anyMatch(c -> c.recoveries().size() > 1);
        Prose prose = new Prose()
                .text(
                        "What sources state is kept as they state it; nothing is corrected to fit. A computed figure stands beside a claim where the words of its measure name one (see Methods).");
        if (together) {
            prose.text(
                    " Claims about the documentation as a whole are set beside the figures of all chosen recoveries together.");
        }
        return prose.paragraph();
    }

    /** {@code Type 68 among weapons, Abu Khashab: 4 of 34 (12 %) — published: 12 %}. */
    private Markup beside(StatedClaim claim) {
        Measure.Counted counted = claim.counted();
        if (counted == null) {
            return Markup.EMPTY;
        }
        Prose prose = new Prose()
                .said(SummarySection.capital(claim.first().measure()))
                .text(", ")
                .said(claim.where())
                .text(": ")
                .add(ClaimRows.counted(material, claim, counted))
                .text(counted.share() ? " — published: " : " documented — published: ")
                .add(ClaimRows.claims(
                        material, Figures.list(claim.conflict() ? claim.values() : claim.wordings()), claim));
        return prose.text(
                        claim.conflict()
                                ? "; sources disagree."
                                : claim.standing().equals("agrees")
                                        ? "."
                                        : " (" + claim.basisWords() + claim.standing() + ").")
                .markup();
    }

    private Markup tables() {
        Map<SubjectId, List<StatedClaim>> bySubject = new LinkedHashMap<>();
        claims.forEach(c ->
                bySubject.computeIfAbsent(c.subject(), w -> new ArrayList<>()).add(c));
        List<Markup> tables = new ArrayList<>();
        bySubject.forEach((subject, of) -> tables.add(table(of.getFirst().where(), of)));
        return Markup.join(tables);
    }

    private Markup table(String where, List<StatedClaim> of) {
        List<Html.Column> columns = List.of(
                Html.Column.words("Measure"),
                Html.Column.words("Basis"),
                Html.Column.words("Stated"),
                Html.Column.words("Source, grade"),
                Html.Column.numbers("Computed here"));
        List<Html.Row> rows = new ArrayList<>();
        for (StatedClaim claim : of) {
            boolean first = true;
            for (Statement statement : claim.statements()) {
                rows.add(new Html.Row("", row(claim, statement, first)));
                first = false;
            }
        }
        return Html.table(material.table("Claims about " + where), columns, rows);
    }

    private List<Markup> row(StatedClaim claim, Statement statement, boolean first) {
        Claim stated = (Claim) statement.payload();
        Measure.Counted counted = claim.counted();
        String numbers = StatedClaim.bounds(stated);
        String wording = stated.wording() == null ? numbers : "“" + stated.wording() + "”";
        Markup grade = Markup.text(", " + material.records().grade(statement));
        Markup computed = counted == null
                ? Markup.text("–")
                : ClaimRows.counted(material, claim, counted)
                        .then(Markup.text(claim.agrees(stated) ? "" : ", differs"));
        return List.of(
                first ? Prose.quoted(stated.measure()) : Prose.quoted("″ " + stated.measure()),
                Markup.text(
                        stated.basis() == null ? "not stated" : stated.basis().words()),
                ClaimRows.claims(material, wording, claim).then(Markup.text(claim.conflict() ? " ‡" : "")),
                material.records()
                        .linked(statement.envelope().source())
                        .then(Tag.of("span").with("class", "said").holding(grade)),
                computed);
    }
}
