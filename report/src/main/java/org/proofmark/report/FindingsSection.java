package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Answer;
import org.proofmark.analysis.CommonalityResult;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.Interval;
import org.proofmark.analysis.PatternShares;
import org.proofmark.analysis.RateRatio;
import org.proofmark.analysis.Sensitivity;

/** What the chosen recoveries have in common that chance does not explain, and how that was measured. */
final class FindingsSection {
    private static final int MOST_OTHERS = 15;

    private final Material material;
    private final List<StatedClaim> claims;
    private final PatternRows rows;
    private final Measure measure;

    FindingsSection(Material material, List<StatedClaim> claims) {
        this.material = material;
        this.claims = claims;
        this.rows = new PatternRows(material);
        this.measure = new Measure(material);
    }

    Markup print() {
        List<Finding> headlines = material.compared().commonality().headlines();
        List<Markup> all =
                new ArrayList<>(List.of(Html.heading(2, "findings", "What the recoveries have in common"), intro()));
        if (headlines.isEmpty()) {
            all.add(Html.paragraph("No pattern reaches the level of a headline finding."));
        }
        for (int i = 0; i < headlines.size(); i++) {
            all.add(headline(headlines.get(i), "finding-" + (i + 1)));
        }
        all.add(others(headlines));
        return Markup.join(all);
    }

    private Markup intro() {
        return switch (material.compared().commonality().design()) {
            case Answer.Said<CommonalityResult.Design> said -> measured(said.value());
            case Answer.CannotBeSaid<CommonalityResult.Design> unsaid ->
                new Prose()
                        .text("How often chance would do as much cannot be said: ")
                        .said(unsaid.reason())
                        .text(". Needed: ")
                        .said(unsaid.needed())
                        .text(". Shares are given all the same.")
                        .note();
        };
    }

    private Markup measured(CommonalityResult.Design design) {
        return new Prose()
                .text(
                        "The unit is the recovery, not the item: items of one recovery are alike. Whole recoveries were exchanged with ")
                .add(rows.sizes(
                        Figures.count(design.matching().comparable(), "comparable recovery", "comparable recoveries")))
                .text(", matched on ")
                .text(
                        design.matching().matchedOn().isEmpty()
                                ? "nothing"
                                : Figures.list(design.matching().matchedOn()))
                .text(", in ")
                .add(rows.design(Figures.count(design.sets(), "set", "sets"), design))
                .text(design.exhaustive() ? " (all there are)" : "")
                .text("; ")
                .add(rows.design(Figures.count(design.family(), "pattern", "patterns"), design))
                .text(" were tested together, and the smallest possible p is ")
                .add(rows.design(Figures.p(design.smallestP()), design))
                .text(".")
                .paragraph();
    }

    private Markup headline(Finding finding, String id) {
        String name = material.names().pattern(finding.pattern());
        return Html.heading(3, id, "In every chosen recovery: " + name)
                .then(chance(finding))
                .then(table(finding))
                .then(Html.figure(
                        id + "-figure",
                        new ShareChart(material, claims, measure).draw(finding, onlyType(finding), id + "-chart"),
                        material.picture("Shares of " + name + ", with the baseline and what has been published."),
                        Markup.EMPTY))
                .then(ofType(finding))
                .then(baseline(finding))
                .then(sensitivity(finding))
                .then(new JudgedFinding(material).print(finding))
                .then(folded(finding));
    }

    private Markup chance(Finding finding) {
        return switch (finding.chance()) {
            case Answer.Said<Finding.Chance> said ->
                new Prose()
                        .said(material.names().pattern(finding.pattern()))
                        .text(" is in every chosen recovery: family-wise ")
                        .add(rows.chance(Figures.equation(said.value().familyWiseP()), finding))
                        .text(" (alone ")
                        .add(rows.chance(Figures.equation(said.value().p()), finding))
                        .text(", false discovery rate ")
                        .add(rows.chance(Figures.p(said.value().fdr()), finding))
                        .text("; weakest recovery by itself ")
                        .add(rows.chance(Figures.equation(said.value().weakestOwnP()), finding))
                        .text(").")
                        .paragraph();
            case Answer.CannotBeSaid<Finding.Chance> unsaid -> unsaid(unsaid);
        };
    }

    private static Markup unsaid(Answer.CannotBeSaid<?> unsaid) {
        return new Prose()
                .text("How likely chance is cannot be said: ")
                .said(unsaid.reason())
                .text("; needed: ")
                .said(unsaid.needed())
                .text(".")
                .paragraph();
    }

    private Markup table(Finding finding) {
        List<Html.Row> printed = new ArrayList<>();
        List<PatternShares.InGroup> groups = finding.shares().groups();
        for (int i = 0; i < groups.size(); i++) {
            printed.add(new Html.Row(
                    "", group(finding, groups.get(i), material.groups().get(i).recoveries())));
        }
        printed.add(new Html.Row("", baselineRow(finding)));
        List<Html.Column> columns = List.of(
                Html.Column.words("Group"),
                Html.Column.numbers("Share"),
                Html.Column.numbers(level() + " interval"),
                Html.Column.numbers("Unknown"),
                Html.Column.numbers("Times the baseline"),
                Html.Column.numbers("Item-level p, descriptive"));
        return Html.table(
                material.table(SummarySection.capital(material.names().pattern(finding.pattern()))
                        + " among the documented " + material.names().pieces()),
                columns,
                printed);
    }

    private String level() {
        return Math.round(100 * material.compared().request().options().level()) + " %";
    }

    private List<Markup> group(Finding finding, PatternShares.InGroup group, List<Integer> recoveries) {
        String where = material.names().group(group.name());
        return List.of(
                Prose.quoted(where),
                rows.showing(Figures.share(group.share()), finding.pattern(), where, recoveries),
                said(
                        group.interval().then(Figures::shareBounds),
                        t -> rows.showing(t, finding.pattern(), where, recoveries)),
                rows.all(String.valueOf(group.share().unknown()), where, recoveries),
                said(group.ratio().then(FindingsSection::ratio), t -> rows.baseline(t, finding.pattern())),
                rows.baseline(Figures.p(group.itemWise().p()), finding.pattern()));
    }

    private static String ratio(RateRatio ratio) {
        return Figures.rounded(ratio.ratio()) + " (" + Figures.bounds(ratio.interval()) + ")";
    }

    private static Markup said(Answer<String> answer, java.util.function.Function<String, Markup> figure) {
        return answer.said().map(figure).orElseGet(() -> Markup.text("cannot be said"));
    }

    private List<Markup> baselineRow(Finding finding) {
        PatternShares.InBaseline baseline = finding.shares().baseline();
        return List.of(
                Markup.text("Baseline"),
                rows.baseline(Figures.share(baseline.share()), finding.pattern()),
                said(baseline.interval().then(Figures::shareBounds), t -> rows.baseline(t, finding.pattern())),
                rows.baseline(String.valueOf(baseline.share().unknown()), finding.pattern()),
                Markup.text("–"),
                Markup.text("–"));
    }

    /** Among pieces of the type that the matching ones are of, where they are of one type. */
    private Markup ofType(Finding finding) {
        String type = onlyType(finding);
        if (type == null || finding.pattern().attributes().contains("type")) {
            return Markup.EMPTY;
        }
        Optional<Measure.Counted> chosen =
                measure.among(finding.pattern(), type, material.comparison().chosen());
        Optional<Measure.Counted> baseline =
                measure.among(finding.pattern(), type, material.comparison().baseline());
        if (chosen.isEmpty() || chosen.get().of() == 0) {
            return Markup.EMPTY;
        }
        Prose prose = new Prose()
                .text("All of these are of one type. Among the pieces of that type: ")
                .add(rows.counted(chosen.get(), "the chosen recoveries"))
                .text(" in the chosen recoveries together");
        claims.stream()
                .filter(c -> c.speaksOf(
                        finding.pattern(),
                        chosen.get().noun(),
                        material.comparison().chosen()))
                .forEach(c ->
                        prose.text(" — published: ").add(ClaimRows.claims(material, Figures.list(c.wordings()), c)));
        baseline.filter(b -> b.of() > 0).ifPresent(b -> prose.text(", against ")
                .add(rows.baseline(b.text(), finding.pattern()))
                .text(" in the baseline"));
        return prose.text(".").paragraph();
    }

    private @Nullable String onlyType(Finding finding) {
        List<String> types = new ItemRows(material)
                .of(material.comparison().chosen(), finding.pattern()).stream()
                        .map(i -> i.value("type"))
                        .distinct()
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList();
        return types.size() == 1 ? types.getFirst() : null;
    }

    private Markup baseline(Finding finding) {
        PatternShares.InBaseline baseline = finding.shares().baseline();
        Prose prose = new Prose()
                .text("Of the baseline it is present in ")
                .add(rows.baseline(baseline.present() + " of " + baseline.recorded(), finding.pattern()))
                .text(" recoveries that record it");
        baseline.presence().said().ifPresent((Interval i) -> prose.text(" (interval ")
                .add(rows.baseline(Figures.shareBounds(i), finding.pattern()))
                .text(")"));
        return prose.text(", of ")
                .add(rows.sizes(String.valueOf(baseline.all())))
                .text(
                        " in all. Intervals allow for the likeness of items within a recovery; the intra-recovery correlation is estimated at ")
                .add(rows.baseline(Figures.rounded(finding.shares().correlation()), finding.pattern()))
                .text(".")
                .paragraph();
    }

    private Markup sensitivity(Finding finding) {
        for (Sensitivity sensitivity : material.compared().sensitivities()) {
            if (sensitivity.pattern().equals(finding.pattern())) {
                return sensitivity(sensitivity);
            }
        }
        return Markup.EMPTY;
    }

    private Markup sensitivity(Sensitivity sensitivity) {
        double item = worst(sensitivity.items(), sensitivity);
        double recovery = worst(sensitivity.recoveries(), sensitivity);
        SensitivityRows behind = new SensitivityRows(material);
        return new Prose()
                .text("Left out one at a time: without the most telling item the family-wise p is ")
                .add(behind.figure(Figures.p(item), sensitivity))
                .text(", without the most telling recovery ")
                .add(behind.figure(Figures.p(recovery), sensitivity))
                .text(".")
                .text(
                        sensitivity.wholeBaseline()
                                ? ""
                                : " Baseline recoveries were not left out in turn: the table is too large for it.")
                .paragraph();
    }

    private static double worst(List<Sensitivity.Without> without, Sensitivity sensitivity) {
        return without.stream()
                .mapToDouble(Sensitivity.Without::familyWiseP)
                .max()
                .orElse(sensitivity.familyWiseP());
    }

    private Markup folded(Finding finding) {
        List<String> under = material.compared().commonality().findings().stream()
                .filter(f -> f.explainedBy().filter(finding.pattern()::equals).isPresent())
                .map(f -> material.names().pattern(f.pattern()))
                .limit(12)
                .toList();
        return under.isEmpty()
                ? Markup.EMPTY
                : new Prose()
                        .text("Patterns that this one accounts for are folded under it: ")
                        .said(String.join("; ", under))
                        .text(".")
                        .paragraph();
    }

    private Markup others(List<Finding> headlines) {
        List<Finding> others = material.compared().commonality().findings().stream()
                .filter(f -> !headlines.contains(f))
                .toList();
        if (others.isEmpty()) {
            return Markup.EMPTY;
        }
        List<Html.Column> columns = List.of(
                Html.Column.words("Pattern"),
                Html.Column.numbers("Chosen"),
                Html.Column.numbers("Baseline"),
                Html.Column.numbers("p"),
                Html.Column.numbers("Family-wise p"),
                Html.Column.words("Explained by"));
        List<Html.Row> printed = others.stream()
                .limit(MOST_OTHERS)
                .map(f -> new Html.Row("", other(f)))
                .toList();
        Markup left = others.size() <= MOST_OTHERS
                ? Markup.EMPTY
                : new Prose()
                        .text("Patterns in every chosen recovery that are not printed: ")
                        .add(rows.patterns(String.valueOf(others.size() - MOST_OTHERS)))
                        .text(".")
                        .note();
        return Html.heading(3, "others", "Other patterns in every chosen recovery")
                .then(Html.table(
                        material.table(
                                "Patterns in every chosen recovery that are no headline finding, or are explained by one"),
                        columns,
                        printed))
                .then(left);
    }

    private List<Markup> other(Finding finding) {
        long matching = finding.shares().groups().stream()
                .mapToLong(g -> g.share().matching())
                .sum();
        long known = finding.shares().groups().stream()
                .mapToLong(g -> g.share().known())
                .sum();
        return List.of(
                Prose.quoted(material.names().pattern(finding.pattern())),
                rows.patterns(Figures.share(matching, known)),
                rows.patterns(Figures.share(finding.shares().baseline().share())),
                said(finding.chance().then(c -> Figures.p(c.p())), rows::patterns),
                said(finding.chance().then(c -> Figures.p(c.familyWiseP())), rows::patterns),
                Prose.quoted(
                        finding.explainedBy().map(material.names()::pattern).orElse("")));
    }
}
