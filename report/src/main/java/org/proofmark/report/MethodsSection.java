package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.analysis.CommonalityOptions;
import org.proofmark.model.SubjectView;

/** How the figures were made, in short, and what was left out of them. */
final class MethodsSection {
    private final Material material;

    MethodsSection(Material material) {
        this.material = material;
    }

    Markup print() {
        return Html.heading(2, "methods", "Methods and limits")
                .then(methods())
                .then(Html.heading(3, "left-out", "What was left out"))
                .then(leftOut());
    }

    private Markup methods() {
        CommonalityOptions options = material.compared().request().options();
        List<Markup> points = new ArrayList<>();
        points.add(
                Markup.text(
                        "Denominators: pieces of one class whose compared fields are all known. Pieces that cannot tell are counted as unknown and are in no denominator. "
                                + "Weapons and ammunition never share one. A row that stands for several like items counts as that many pieces."));
        points.add(new Prose()
                .text("Intervals (nominal coverage ")
                .set(Math.round(100 * options.level()) + " %")
                .text(
                        ") allow for the likeness of items within a recovery; where the data cannot carry one, that is said.")
                .markup());
        points.add(new Prose()
                .text(
                        "“In every chosen recovery”: an intersection–union question. Sets of whole recoveries, matched on type, region, period and size as far as there are enough, are drawn from chosen and baseline recoveries; "
                                + "the family-wise p is the step-down permutation p over all patterns tested together (Westfall and Young). A headline finding has a family-wise p of at most ")
                .set("0.05")
                .text("; below ")
                .set(String.valueOf(options.minimumComparable()))
                .text(" comparable recoveries nothing is said about chance.")
                .markup());
        points.add(Markup.text(
                "What people judged to be one counts once. Where that matters, figures are given three times:"
                        + " with every record counted by itself; as judged, which is how all others are printed;"
                        + " and as if every open question were answered ‘same’, which is the least that a count"
                        + " can become. Shares and p-values can move either way."));
        points.add(Markup.text(
                "Item-level p-values treat items as independent, which they are not. They are descriptive only."));
        points.add(
                Markup.text(
                        "Published claims are set beside a computed figure where their measure names a class (“weapons”), a type (“assault rifles”), a value and a type (“… rifles”), "
                                + "a mark (“weapons with the … mark”) or a share (“share of … among …”). Rounding of the source is allowed for. Other measures have no counterpart here."));
        points.add(Markup.text(
                "Links: component numbers, lots, serial runs and secondary marks, each with the information its number carries and the agreements chance would make. Links of one class are not independent of each other. "
                        + "Smallest evidence sets are exact minimum cuts."));
        points.add(
                Markup.text(
                        "The formulas, their sources, assumptions and limits are in METHODS.md, which comes with the program."));
        return Html.list(points);
    }

    private Markup leftOut() {
        List<Markup> points = new ArrayList<>();
        String pieces = material.names().pieces();
        CollapseRows doubles = new CollapseRows(material);
        points.add(new Prose()
                .text("Without a stated recovery: ")
                .add(left(
                        material.compared().withoutRecovery(),
                        "placeless",
                        SummarySection.capital(pieces) + " of which no recovery is stated",
                        material.chosen().placeless()))
                .text(" ")
                .text(pieces)
                .text(".")
                .markup());
        points.add(new Prose()
                .text("Taken for one with another that stands for both: ")
                .add(doubles.figure(String.valueOf(material.compared().collapsed()), Collapse.AS_JUDGED))
                .text(" ")
                .text(pieces)
                .text(". Pairs of them that may be one and that nobody decided: ")
                .add(doubles.questions(String.valueOf(
                        material.compared().judgements().questions().number())))
                .text(material.compared().judgements().matters() ? "." : "; no figure depends on what was judged.")
                .markup());
        material.compared()
                .linkage()
                .withheld()
                .forEach((reason, count) -> points.add(new Prose()
                        .text("Pairs whose numbers fit but that were not linked, because of ")
                        .text(reason.words())
                        .text(": ")
                        .add(withheld(count))
                        .text(".")
                        .markup()));
        material.compared().linkage().notes().forEach(note -> points.add(Prose.quoted(note)));
        return Html.list(points);
    }

    private Markup left(long count, String key, String title, List<SubjectView> items) {
        return material.figure(String.valueOf(count), key, () -> {
            Rows rows = new ItemRows(material).table(title, Markup.EMPTY, items, null);
            return new Rows(
                    rows.title(), rows.remark(), rows.columns(), rows.rows(), Math.max(0, count - items.size()));
        });
    }

    private Markup withheld(long count) {
        return material.figure(
                String.valueOf(count),
                "withheld",
                () -> Rows.of(
                        "Candidates that were not linked, over the whole dossier",
                        Markup.text(
                                "Counted while linking; the pairs themselves are not kept. 'proofmark link' makes them again. Items read: "
                                        + material.compared().linkage().items() + "."),
                        List.of(Html.Column.words("Reason"), Html.Column.numbers("Candidates")),
                        material.compared().linkage().withheld().entrySet().stream()
                                .map(e -> List.of(
                                        Markup.text(e.getKey().words()), Markup.text(String.valueOf(e.getValue()))))
                                .toList()));
    }
}
