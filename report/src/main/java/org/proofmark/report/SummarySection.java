package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.analysis.Answer;
import org.proofmark.analysis.Cut;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.LinkClass;
import org.proofmark.analysis.Pattern;
import org.proofmark.analysis.PatternShares;
import org.proofmark.analysis.Sensitivity;

/** The conclusion in one sentence, the findings in one sentence each, and what would break them. */
final class SummarySection {
    private static final int MOST_NAMED = 3;

    private final Material material;
    private final List<StatedClaim> claims;
    private final PatternRows rows;

    SummarySection(Material material, List<StatedClaim> claims) {
        this.material = material;
        this.claims = claims;
        this.rows = new PatternRows(material);
    }

    Markup print() {
        List<Markup> points = new ArrayList<>();
        material.compared().commonality().headlines().forEach(f -> points.add(headline(f)));
        points.addAll(links());
        claims.stream().filter(StatedClaim::conflict).forEach(c -> points.add(conflict(c)));
        Markup conclusion = Tag.of("p")
                .with("class", "conclusion")
                .holding(Prose.quoted(material.compared().conclusion()));
        return Html.heading(2, "summary", "Summary")
                .then(conclusion)
                .then(
                        points.isEmpty()
                                ? Html.paragraph("No finding reaches the level at which it would be stated here.")
                                : Html.list(points))
                .then(breaking());
    }

    /** {@code Type 68: 4 of 34 (12 %) in A, … : in every chosen recovery, family-wise p = …; 2 % in the baseline.} */
    private Markup headline(Finding finding) {
        Prose prose = new Prose()
                .add(Tag.of("strong").holding(Prose.quoted(material.names().pattern(finding.pattern()))));
        prose.text(": in every chosen recovery, ");
        List<PatternShares.InGroup> groups = finding.shares().groups();
        for (int i = 0; i < groups.size(); i++) {
            PatternShares.InGroup group = groups.get(i);
            prose.text(i == 0 ? "" : i == groups.size() - 1 ? " and " : ", ")
                    .add(rows.showing(
                            Figures.share(group.share()),
                            finding.pattern(),
                            material.names().group(group.name()),
                            material.groups().get(i).recoveries()))
                    .text(" in ")
                    .said(group.name());
        }
        prose.text(" of ")
                .text(material.names().pieces())
                .text(", against ")
                .add(rows.baseline(Figures.share(finding.shares().baseline().share()), finding.pattern()))
                .text(" in the baseline");
        finding.chance().said().ifPresent(c -> prose.text("; family-wise ")
                .add(rows.chance(Figures.equation(c.familyWiseP()), finding)));
        return prose.text(".").markup();
    }

    private List<Markup> links() {
        LinkRows linkRows = new LinkRows(material);
        List<Markup> points = new ArrayList<>();
        for (String kind : linkRows.classes()) {
            Markup count = linkRows.ofClass(Figures.count(linkRows.of(kind).size(), "link", "links"), kind);
            points.add(new Prose()
                    .add(Tag.of("strong").holding(capital(kind)))
                    .text(": ")
                    .add(count)
                    .text(" between the groups ")
                    .said(linkRows.joined(kind))
                    .text(".")
                    .markup());
        }
        if (points.isEmpty()) {
            points.add(Markup.text("No physical link between the groups was found."));
        }
        return points;
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private Markup conflict(StatedClaim claim) {
        Prose prose = new Prose()
                .text("Sources disagree on ")
                .said(claim.first().measure())
                .text(" (")
                .said(claim.where())
                .text("): ");
        if (claim.counted() != null) {
            prose.add(ClaimRows.counted(material, claim, claim.counted())).text(" documented in this dossier; ");
        }
        return prose.text("published: ")
                .add(ClaimRows.claims(material, Figures.list(claim.values()), claim))
                .text(".")
                .markup();
    }

    private Markup breaking() {
        List<Markup> said = new ArrayList<>();
        said.add(classes());
        material.compared().links().cuts().byItem().ifPresent(cut -> said.add(cut(cut)));
        for (Sensitivity sensitivity : material.compared().sensitivities()) {
            said.add(sensitivity(sensitivity));
        }
        if (material.compared().judgements().matters()) {
            said.add(judged(Collapse.NONE, "With every record counted by itself"));
            said.add(judged(Collapse.ALL_OPEN, "With all open questions answered ‘same’"));
        }
        return Html.heading(3, "breaks", "What it rests on, and what would break it")
                .then(Html.list(said));
    }

    /** Which headline findings a reading would take away or bring. */
    private Markup judged(Collapse collapse, String words) {
        UnderReading now = material.compared().judgements().under(Collapse.AS_JUDGED);
        UnderReading then = material.compared().judgements().under(collapse);
        CollapseRows behind = new CollapseRows(material);
        Prose prose = new Prose()
                .text(words)
                .text(", the chosen recoveries hold ")
                .add(behind.figure(String.valueOf(then.allPieces()), collapse))
                .text(" ")
                .text(material.names().pieces());
        if (then.allPieces() == now.allPieces()) {
            prose.text(" all the same; ");
        } else {
            prose.text(" instead of ")
                    .add(behind.figure(String.valueOf(now.allPieces()), Collapse.AS_JUDGED))
                    .text("; ");
        }
        return then.headlines().isEmpty()
                ? prose.text("patterns were not tested again.").markup()
                : changed(prose, named(now, then), named(then, now)).markup();
    }

    private static Prose changed(Prose prose, String lost, String won) {
        if (lost.isEmpty() && won.isEmpty()) {
            return prose.text("the headline findings are the same.");
        }
        return prose.said(lost)
                .text(lost.isEmpty() ? "" : " would be a headline finding no longer")
                .text(lost.isEmpty() || won.isEmpty() ? "" : ", ")
                .said(won)
                .text(won.isEmpty() ? "." : " would become one.");
    }

    /** The headline findings of one reading that are none of another. */
    private String named(UnderReading reading, UnderReading without) {
        List<Pattern> others = without.headlines().orElse(List.of());
        return Figures.list(reading.headlines().orElse(List.of()).stream()
                .filter(p -> !others.contains(p))
                .map(material.names()::pattern)
                .toList());
    }

    private Markup classes() {
        List<LinkClass> classes = material.compared().classes();
        if (classes.isEmpty()) {
            Answer<?> design = material.compared().commonality().design();
            String reason = design instanceof Answer.CannotBeSaid<?> unsaid
                    ? " On chance nothing can be said: " + unsaid.reason() + "; needed: " + unsaid.needed() + "."
                    : "";
            return new Prose()
                    .text("No class of evidence joins all groups.")
                    .said(reason)
                    .markup();
        }
        List<String> kinds = classes.stream()
                .map(c -> c.kind() + (c.decisive() ? " (decisive)" : " (not decisive)"))
                .distinct()
                .toList();
        return new Prose()
                .text("Classes of evidence that join all groups: ")
                .text(Figures.list(kinds))
                .text(". A statistical class is decisive at a family-wise p of at most ")
                .set("0.01")
                .text(", a physical one when a link of it has been verified.")
                .markup();
    }

    private Markup cut(Cut cut) {
        return new Prose()
                .text("At least ")
                .add(new CutRows(material).figure(Figures.count(cut.size(), "item", "items"), "item", cut))
                .text(" would have to be taken away before the physical links no longer hold all groups together (")
                .add(Html.link("#cuts", "smallest evidence sets"))
                .text(").")
                .markup();
    }

    private Markup sensitivity(Sensitivity sensitivity) {
        SensitivityRows behind = new SensitivityRows(material);
        List<String> items = sensitivity.itemsThatBreak(Finding.HEADLINE);
        List<String> recoveries = sensitivity.recoveriesThatBreak(Finding.HEADLINE);
        Prose prose = new Prose()
                .said(material.names().pattern(sensitivity.pattern()))
                .text(" would no longer be a headline finding without ");
        if (items.isEmpty() && recoveries.isEmpty()) {
            prose = new Prose()
                    .said(material.names().pattern(sensitivity.pattern()))
                    .text(" hangs on no single item or recovery (");
            return prose.add(behind.figure(Figures.count(sensitivity.items().size(), "item", "items"), sensitivity))
                    .text(" left out in turn).")
                    .markup();
        }
        prose.text(items.isEmpty() ? "" : "any one of ")
                .add(
                        items.isEmpty()
                                ? Markup.EMPTY
                                : behind.figure(Figures.count(items.size(), "item", "items"), sensitivity));
        prose.text(items.isEmpty() || recoveries.isEmpty() ? "" : ", or without ");
        if (!recoveries.isEmpty()) {
            List<String> names = recoveries.stream()
                    .limit(MOST_NAMED)
                    .map(material.names()::recovery)
                    .toList();
            prose.text(recoveries.size() == 1 ? "the recovery " : "any one of ")
                    .said(names.size() == recoveries.size() ? Figures.list(names) + " " : "")
                    .text("(")
                    .add(behind.figure(Figures.count(recoveries.size(), "recovery", "recoveries"), sensitivity))
                    .text(")");
        }
        return prose.text(items.isEmpty() ? "; no single item carries it." : ".")
                .markup();
    }
}
