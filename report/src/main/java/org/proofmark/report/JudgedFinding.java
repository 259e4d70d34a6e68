package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.proofmark.analysis.Answer;
import org.proofmark.analysis.CommonalityResult;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.Interval;
import org.proofmark.analysis.PatternShares;
import org.proofmark.analysis.Share;

/** How the figures of a finding would be if other items were taken for one, and which open question would change them most. */
final class JudgedFinding {
    private final Material material;
    private final JudgementSensitivity judgements;
    private final PatternRows rows;
    private final CollapseRows behind;

    JudgedFinding(Material material) {
        this.material = material;
        this.judgements = material.compared().judgements();
        this.rows = new PatternRows(material);
        this.behind = new CollapseRows(material);
    }

    /** Empty where no item is taken for another under any reading. */
    Markup print(Finding finding) {
        return judgements.matters() ? table(finding).then(untested()).then(first(finding)) : Markup.EMPTY;
    }

    private Markup table(Finding finding) {
        List<Html.Column> columns = new ArrayList<>(List.of(Html.Column.words("Taken for one")));
        judgements
                .readings()
                .forEach(r -> columns.add(
                        Html.Column.numbers(SummarySection.capital(r.collapse().words()))));
        List<Html.Row> printed = new ArrayList<>();
        for (int i = 0; i < material.groups().size(); i++) {
            int group = i;
            printed.add(row(
                    Prose.quoted(material.names().group(material.groups().get(i).name())),
                    r -> inGroup(r, finding, group)));
        }
        printed.add(row(Markup.text("Baseline"), r -> inBaseline(r, finding)));
        printed.add(row(Markup.text("Family-wise p"), r -> chance(r, finding)));
        return Html.table(
                material.table(SummarySection.capital(material.names().pattern(finding.pattern()))
                        + ", if other items were taken for one"),
                columns,
                printed);
    }

    private Html.Row row(Markup head, Function<UnderReading, Markup> cell) {
        return new Html.Row(
                "",
                Stream.concat(Stream.of(head), judgements.readings().stream().map(cell))
                        .toList());
    }

    private Markup inGroup(UnderReading reading, Finding finding, int group) {
        PatternShares shares = reading.sharesOf(finding.pattern());
        if (shares == null) {
            return unsaid();
        }
        PatternShares.InGroup found = shares.groups().get(group);
        String text = share(found.share(), found.interval());
        return reading.collapse() == Collapse.AS_JUDGED
                ? rows.showing(
                        text,
                        finding.pattern(),
                        material.names().group(found.name()),
                        material.groups().get(group).recoveries())
                : behind.figure(text, reading.collapse());
    }

    private Markup inBaseline(UnderReading reading, Finding finding) {
        PatternShares shares = reading.sharesOf(finding.pattern());
        if (shares == null) {
            return unsaid();
        }
        String text = share(shares.baseline().share(), shares.baseline().interval());
        return reading.collapse() == Collapse.AS_JUDGED
                ? rows.baseline(text, finding.pattern())
                : behind.figure(text, reading.collapse());
    }

    private Markup chance(UnderReading reading, Finding finding) {
        return reading.chance(finding.pattern())
                .said()
                .map(c -> reading.collapse() == Collapse.AS_JUDGED
                        ? rows.chance(Figures.p(c.familyWiseP()), finding)
                        : behind.figure(Figures.p(c.familyWiseP()), reading.collapse()))
                .orElseGet(JudgedFinding::unsaid);
    }

    private static Markup unsaid() {
        return Markup.text("cannot be said");
    }

    private static String share(Share share, Answer<Interval> interval) {
        return Figures.share(share)
                + interval.said().map(i -> "; " + Figures.shareBounds(i)).orElse("");
    }

    /** Why a reading was not tested, where one was not. */
    private Markup untested() {
        for (UnderReading reading : judgements.readings()) {
            if (reading.result() instanceof Answer.CannotBeSaid<CommonalityResult> unsaid) {
                return new Prose()
                        .text("Cannot be said: ")
                        .said(unsaid.reason())
                        .text("; needed: ")
                        .said(unsaid.needed())
                        .text(".")
                        .note();
            }
        }
        return Markup.EMPTY;
    }

    private Markup first(Finding finding) {
        return judgements.questions().greatest().stream()
                .filter(a -> a.pattern().equals(finding.pattern()))
                .findFirst()
                .map(this::first)
                .orElse(Markup.EMPTY);
    }

    private Markup first(OneAnswer answer) {
        Prose prose = new Prose()
                .text("To be answered first: whether ")
                .said(behind.pair(answer.question()))
                .text(" are one. If they are, ")
                .add(behind.questions(Figures.share(answer.before())))
                .text(" in ")
                .said(answer.group() == null ? "the baseline" : material.names().group(answer.group()))
                .text(" becomes ")
                .add(behind.questions(Figures.share(answer.after())));
        Double p = answer.familyWiseP();
        if (p != null) {
            prose.text(", and the family-wise p ").add(behind.questions(Figures.p(p)));
        }
        return prose.text(". No other open question changes this finding more by itself.")
                .paragraph();
    }
}
