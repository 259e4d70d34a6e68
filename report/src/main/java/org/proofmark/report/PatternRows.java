package org.proofmark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.proofmark.analysis.CommonalityResult;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.ItemRow;
import org.proofmark.analysis.Pattern;
import org.proofmark.analysis.RecoveryRow;
import org.proofmark.analysis.Stratum;
import org.proofmark.model.SubjectView;

/** Rows behind the figures of one pattern: its items, its counts per recovery, and what its p-values were computed from. */
final class PatternRows {
    private static final List<Html.Column> COUNTS = List.of(
            Html.Column.words("Recovery"),
            Html.Column.words("Type, region, year, size"),
            Html.Column.numbers("Showing it"),
            Html.Column.numbers("Known"),
            Html.Column.numbers("Unknown"));

    private static final List<Html.Column> SIZES = List.of(
            Html.Column.words("Recovery"),
            Html.Column.words("In"),
            Html.Column.words("Date"),
            Html.Column.numbers("Pieces"),
            Html.Column.words("Position"),
            Html.Column.words("Record · leaf hash"));

    private final Material material;
    private final ItemRows items;

    PatternRows(Material material) {
        this.material = material;
        this.items = new ItemRows(material);
    }

    /** A figure that rests on the items of some recoveries that show a pattern. */
    Markup showing(String text, Pattern pattern, String where, List<Integer> recoveries) {
        return linked(text, showingAnchor(pattern, where, recoveries));
    }

    String showingAnchor(Pattern pattern, String where, List<Integer> recoveries) {
        return material.appendix()
                .anchor("items/" + pattern + "/" + recoveries, () -> showing(pattern, where, recoveries));
    }

    /** A figure that rests on the items it counts. */
    Markup counted(Measure.Counted counted, String where) {
        return linked(counted.text(), countedAnchor(counted, where));
    }

    /** The same items are printed once, whether they are counted or a share is taken of them. */
    String countedAnchor(Measure.Counted counted, String where) {
        List<String> ids =
                counted.items().stream().map(i -> i.id().toString()).sorted().toList();
        Pattern pattern = counted.pattern();
        String what = pattern == null
                ? SummarySection.capital(counted.noun().isEmpty() ? "pieces" : counted.noun())
                : material.names().pattern(pattern);
        Markup remark = Markup.text("Pieces: " + counted.matching()
                + (counted.noun().isEmpty() || pattern == null
                        ? "."
                        : ". Among them and the others of " + where
                                + ", type by type, see all items of each recovery."));
        List<SubjectView> sorted = counted.items().stream()
                .sorted(Comparator.comparing(SubjectView::label))
                .toList();
        return material.appendix()
                .anchor(
                        "counted/" + pattern + "/" + ids,
                        () -> items.table(what + ": the items counted in " + where, remark, sorted, pattern));
    }

    private static Markup linked(String text, String anchor) {
        return Tag.of("a").with("class", "fig").with("href", anchor).holding(text);
    }

    private Rows showing(Pattern pattern, String where, List<Integer> recoveries) {
        String whole = all(where, recoveries);
        Markup remark = new Prose()
                .text("Of all ")
                .text(material.names().pieces())
                .text(" documented in " + where + ": ")
                .add(Html.link(whole, "rows " + whole.substring("#rows-".length())))
                .text(".")
                .markup();
        String title = material.names().pattern(pattern) + " among the "
                + material.names().pieces() + " of " + where;
        return items.table(title, remark.then(readings(pattern)), items.of(recoveries, pattern), pattern);
    }

    /** Where marks are compared, the rows say how they read, if their reader may know. */
    private Markup readings(Pattern pattern) {
        List<Markup> said = new ArrayList<>();
        for (Pattern.Term term : pattern.terms()) {
            if (Names.isMark(term) && material.showsReadings() && !term.value().equals("none")) {
                said.add(Markup.text(" The mark reads "));
                said.add(Html.mark(term.value()));
                said.add(Markup.text("."));
            }
        }
        return Markup.join(said);
    }

    /** The address of all items of some recoveries. */
    String all(String where, List<Integer> recoveries) {
        return material.appendix()
                .anchor(
                        "all/" + recoveries,
                        () -> items.table(
                                "All " + material.names().pieces() + " of " + where,
                                Markup.EMPTY,
                                items.of(recoveries, null),
                                null));
    }

    /** A figure that rests on all items of some recoveries. */
    Markup all(String text, String where, List<Integer> recoveries) {
        return linked(text, all(where, recoveries));
    }

    /** The address of what stands behind one recovery: its items where it is chosen, the sizes of all where it is not. */
    String anchorOf(int row) {
        return material.comparison().chosen().contains(row)
                ? all(material.names().group(row), List.of(row))
                : sizesAnchor();
    }

    /** A figure that rests on the list of recoveries compared. */
    Markup sizes(String text) {
        return linked(text, sizesAnchor());
    }

    private String sizesAnchor() {
        return material.appendix().anchor("sizes", () -> {
            List<Integer> all = new ArrayList<>(material.comparison().chosen());
            all.addAll(material.comparison().baseline());
            return Rows.of(
                    "The recoveries compared",
                    SIZES,
                    all.stream().map(this::size).toList());
        });
    }

    private List<Markup> size(int row) {
        String group = material.names().groupOf(row);
        SubjectView view =
                material.compared().recoveries().get(material.recovery(row).id());
        String date = view == null ? null : view.value("date");
        return List.of(
                Prose.quoted(material.names().recovery(row)),
                Markup.text(group == null ? "baseline" : "group " + group),
                Markup.text(date == null ? "not stated" : date),
                group == null
                        ? Markup.text(String.valueOf(pieces(material.recovery(row))))
                        : all(
                                String.valueOf(pieces(material.recovery(row))),
                                material.names().group(row),
                                List.of(row)),
                Markup.text(view == null || view.value("point") == null ? "not stated" : "stated"),
                view == null
                        ? Markup.EMPTY
                        : material.records().ids(material.records().of(view.id(), List.of("recovery"))));
    }

    /** How many pieces of the compared class a recovery holds. */
    static long pieces(RecoveryRow recovery) {
        return recovery.items().stream().mapToLong(ItemRow::quantity).sum();
    }

    /** A figure that rests on how often each baseline recovery shows a pattern. */
    Markup baseline(String text, Pattern pattern) {
        return linked(text, baselineAnchor(pattern));
    }

    String baselineAnchor(Pattern pattern) {
        return material.appendix()
                .anchor(
                        "baseline/" + pattern,
                        () -> counts(
                                material.names().pattern(pattern) + ": counts per recovery of the baseline",
                                pattern,
                                material.comparison().baseline()));
    }

    private Rows counts(String title, Pattern pattern, List<Integer> recoveries) {
        Markup remark = Markup.text(
                "Items of the baseline are counted here and not listed; 'proofmark search' lists them by recovery.");
        return Rows.of(
                title,
                remark,
                COUNTS,
                recoveries.stream().map(row -> count(pattern, row)).toList());
    }

    private List<Markup> count(Pattern pattern, int row) {
        RecoveryRow recovery = material.recovery(row);
        Stratum stratum = recovery.stratum();
        Tallied tallied = Tallied.of(recovery, pattern);
        return List.of(
                Prose.quoted(material.names().recovery(recovery.id())),
                Markup.text(Figures.listed(stratum.type(), stratum.region(), stratum.period(), stratum.sizeBand())),
                Markup.text(String.valueOf(tallied.matching())),
                Markup.text(String.valueOf(tallied.known())),
                Markup.text(String.valueOf(tallied.unknown())));
    }

    /** A figure that rests on the permutation of recoveries. */
    Markup chance(String text, Finding finding) {
        return material.figure(text, "chance/" + finding.pattern(), () -> chance(finding));
    }

    private Rows chance(Finding finding) {
        List<List<Markup>> rows = new ArrayList<>();
        Map<String, Double> own = new TreeMap<>();
        finding.chance().said().ifPresent(c -> c.each().forEach(o -> own.put(o.recovery(), o.p())));
        for (int row : material.comparison().chosen()) {
            RecoveryRow recovery = material.recovery(row);
            Tallied tallied = Tallied.of(recovery, finding.pattern());
            Double p = own.get(recovery.id());
            rows.add(List.of(
                    Prose.quoted(material.names().recovery(recovery.id())),
                    Markup.text(tallied.matching() + " of " + tallied.known()),
                    Markup.text(p == null ? "not said" : Figures.p(p))));
        }
        return Rows.of(
                material.names().pattern(finding.pattern()) + ": what its p-values were computed from",
                remark(finding),
                List.of(
                        Html.Column.words("Chosen recovery"),
                        Html.Column.words("Showing it, of known"),
                        Html.Column.numbers("p by itself")),
                rows);
    }

    private Markup remark(Finding finding) {
        String baseline = baselineAnchor(finding.pattern());
        Prose prose = new Prose()
                .text("Compared with the recoveries in ")
                .add(Html.link(baseline, "rows " + baseline.substring("#rows-".length())))
                .text(". ");
        finding.chance()
                .said()
                .ifPresent(c -> prose.text("p " + Figures.p(c.p()) + ", family-wise p " + Figures.p(c.familyWiseP())
                        + ", false discovery rate " + Figures.p(c.fdr()) + ". "));
        material.compared().commonality().design().said().ifPresent(d -> prose.text(design(d)));
        return prose.markup();
    }

    /** A figure that rests on the design of the permutation. */
    Markup design(String text, CommonalityResult.Design design) {
        return material.figure(
                text,
                "design",
                () -> Rows.of(
                        "How chance was measured",
                        List.of(Html.Column.words("What"), Html.Column.words("Set to or found")),
                        List.of(
                                List.of(Markup.text("Design"), Markup.text(design(design))),
                                List.of(
                                        Markup.text("Strata of the chosen recoveries"),
                                        Markup.text(
                                                String.valueOf(design.matching().strata()))),
                                List.of(
                                        Markup.text("Seed of the draw"),
                                        Markup.text(String.valueOf(material.compared()
                                                .request()
                                                .options()
                                                .seed()))),
                                List.of(
                                        Markup.text("Most values in a pattern"),
                                        Markup.text(String.valueOf(material.compared()
                                                .request()
                                                .options()
                                                .terms()))),
                                List.of(
                                        Markup.text("Fields compared"),
                                        Markup.text(Figures.list(
                                                material.comparison().table().attributes()))))));
    }

    /** A figure that rests on the list of all patterns found in every chosen recovery. */
    Markup patterns(String text) {
        return material.figure(text, "patterns", () -> {
            List<Finding> all = material.compared().commonality().findings();
            List<Html.Column> columns = new ArrayList<>(List.of(Html.Column.words("Pattern")));
            material.groups().forEach(g -> columns.add(Html.Column.numbers(g.name())));
            columns.add(Html.Column.numbers("Baseline"));
            columns.add(Html.Column.numbers("Recoveries of it"));
            return Rows.of(
                    "Every pattern in every chosen recovery, in pieces per group",
                    columns,
                    all.stream().map(this::pattern).toList());
        });
    }

    private List<Markup> pattern(Finding finding) {
        List<Markup> cells =
                new ArrayList<>(List.of(Prose.quoted(material.names().pattern(finding.pattern()))));
        finding.shares()
                .groups()
                .forEach(g -> cells.add(
                        Markup.text(g.share().matching() + " of " + g.share().known())));
        cells.add(Markup.text(finding.shares().baseline().share().matching() + " of "
                + finding.shares().baseline().share().known()));
        cells.add(Markup.text(finding.shares().baseline().present() + " of "
                + finding.shares().baseline().recorded()));
        return cells;
    }

    static String design(CommonalityResult.Design design) {
        return "Whole recoveries were exchanged, matched on "
                + (design.matching().matchedOn().isEmpty()
                        ? "nothing"
                        : Figures.list(design.matching().matchedOn()))
                + (design.matching().relaxed().isEmpty()
                        ? ""
                        : " (dropped, because strata were too thin: "
                                + Figures.list(design.matching().relaxed()) + ")")
                + ", among " + design.matching().comparable() + " comparable recoveries: " + design.sets() + " sets"
                + (design.exhaustive() ? ", all there are" : " drawn") + ", " + design.family()
                + " patterns tested together, smallest possible p "
                + Figures.p(design.smallestP()) + ".";
    }

    /** Pieces of one recovery that show a pattern, that tell, and that cannot tell. */
    record Tallied(long matching, long known, long unknown) {
        static Tallied of(RecoveryRow recovery, Pattern pattern) {
            long matching = 0;
            long known = 0;
            long unknown = 0;
            for (ItemRow item : recovery.items()) {
                boolean tells = pattern.attributes().stream().allMatch(item.values()::containsKey);
                known += tells ? item.quantity() : 0;
                unknown += tells ? 0 : item.quantity();
                matching += tells && ItemRows.shows(item, pattern) ? item.quantity() : 0;
            }
            return new Tallied(matching, known, unknown);
        }
    }
}
