package org.proofmark.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.proofmark.link.Edge;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** Rows behind figures under other readings of what is one thing: the items that such a reading counts besides, or leaves out. */
final class CollapseRows {
    private static final List<Html.Column> COLUMNS = List.of(
            Html.Column.words("Item"),
            Html.Column.words("Recovery"),
            Html.Column.numbers("Pieces"),
            Html.Column.words("Counted as"),
            Html.Column.words("Because"),
            Html.Column.words("Records · leaf hashes"));
    private static final List<Html.Column> QUESTIONS = List.of(
            Html.Column.words("Are these one?"),
            Html.Column.words("Would be left out"),
            Html.Column.words("Of"),
            Html.Column.numbers("Pieces"),
            Html.Column.words("Records · leaf hashes"));

    private final Material material;
    private final JudgementSensitivity judgements;

    CollapseRows(Material material) {
        this.material = material;
        this.judgements = material.compared().judgements();
    }

    /** A figure under a reading, leading to what that reading counts otherwise than the report. */
    Markup figure(String text, Collapse collapse) {
        return material.figure(text, "collapse/" + collapse.term(), () -> rows(collapse));
    }

    private Rows rows(Collapse collapse) {
        String title =
                switch (collapse) {
                    case NONE -> "Every record by itself: the items that are counted besides";
                    case AS_JUDGED -> "As judged: the items for which another stands";
                    case ALL_OPEN -> "All open questions answered ‘same’: the items that are left out besides";
                };
        List<Doubled> doubled = otherwise(collapse);
        return new Rows(
                title,
                Markup.EMPTY,
                COLUMNS,
                doubled.stream().limit(Rows.MOST).map(this::row).toList(),
                Math.max(0, doubled.size() - Rows.MOST));
    }

    private List<Doubled> otherwise(Collapse collapse) {
        List<Doubled> asJudged = judgements.under(Collapse.AS_JUDGED).leftOut();
        if (collapse != Collapse.ALL_OPEN) {
            return asJudged;
        }
        Set<SubjectId> known = new HashSet<>();
        asJudged.forEach(d -> known.add(d.item().id()));
        return judgements.under(collapse).leftOut().stream()
                .filter(d -> !known.contains(d.item().id()))
                .toList();
    }

    private List<Markup> row(Doubled doubled) {
        SubjectView item = doubled.item();
        List<Markup> because = new ArrayList<>();
        List<Markup> records = new ArrayList<>();
        for (Edge edge : doubled.edges()) {
            because.add(Prose.quoted(why(edge, item.id())));
            edge.records().forEach(r -> records.add(material.records().id(r)));
        }
        return List.of(
                Prose.quoted(item.label()),
                Prose.quoted(recovery(item)),
                Markup.text(String.valueOf(item.quantity())),
                Prose.quoted(material.names().subject(doubled.counted())),
                Records.lines(because),
                Records.lines(records));
    }

    private String why(Edge edge, SubjectId item) {
        SubjectId other =
                edge.pair().a().equals(item) ? edge.pair().b() : edge.pair().a();
        return (edge.isPersons() ? "judged the same as " : "may be the same as ")
                + material.names().subject(other);
    }

    private String recovery(SubjectView item) {
        SubjectId recovery = item.recovery();
        return recovery == null ? "not stated" : material.names().subject(recovery);
    }

    /** A figure that rests on the open questions. */
    Markup questions(String text) {
        return material.figure(text, "questions", this::questions);
    }

    private Rows questions() {
        OpenQuestions open = judgements.questions();
        return new Rows(
                "Open questions: pairs that may be one and that nobody decided",
                Markup.text("What the answer ‘same’ would leave out, of chosen recoveries first. "
                        + "The page 'Judge pairs' and 'proofmark judge' take answers."),
                QUESTIONS,
                open.first().stream().map(this::question).toList(),
                open.number() - open.first().size());
    }

    private List<Markup> question(OpenQuestion question) {
        return List.of(
                Prose.quoted(pair(question)),
                Prose.quoted(question.leftOut().label()),
                Prose.quoted(recovery(question.leftOut())),
                Markup.text(String.valueOf(question.leftOut().quantity())),
                Records.lines(question.link().records().stream()
                        .map(material.records()::id)
                        .toList()));
    }

    String pair(OpenQuestion question) {
        return material.names().subject(question.link().pair().a()) + " and "
                + material.names().subject(question.link().pair().b());
    }
}
