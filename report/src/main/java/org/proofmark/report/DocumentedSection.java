package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Group;
import org.proofmark.model.Basis;
import org.proofmark.model.ItemClass;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** The chosen recoveries: what, where, when, how much; quantities by their basis side by side; a map. */
final class DocumentedSection {
    private static final double GRID_DEGREES = 0.1;

    private final Material material;
    private final List<StatedClaim> claims;
    private final PatternRows rows;

    DocumentedSection(Material material, List<StatedClaim> claims) {
        this.material = material;
        this.claims = claims;
        this.rows = new PatternRows(material);
    }

    Markup print() {
        return Html.heading(2, "documented", "What was documented, where and when")
                .then(recoveries())
                .then(disagreements())
                .then(map())
                .then(quantities());
    }

    private Markup recoveries() {
        List<ItemClass> others = others();
        List<Html.Column> columns = new ArrayList<>(List.of(
                Html.Column.words("Group · recovery"),
                Html.Column.words("Kind"),
                Html.Column.words("Date"),
                Html.Column.words("Place"),
                Html.Column.numbers(SummarySection.capital(material.names().pieces()))));
        others.forEach(c -> columns.add(Html.Column.numbers(SummarySection.capital(Names.pieces(c)))));
        List<Html.Row> printed = new ArrayList<>();
        for (Group group : material.groups()) {
            group.recoveries().forEach(row -> printed.add(new Html.Row("", recovery(row, others))));
        }
        return Html.table(
                        material.table("The chosen recoveries, with the pieces documented in this dossier"),
                        columns,
                        printed)
                .then(new JudgedCounts(material).print(others));
    }

    private List<ItemClass> others() {
        List<ItemClass> found = new ArrayList<>();
        for (ItemClass itemClass : ItemClass.values()) {
            boolean occurs = material.chosen().byRecovery().keySet().stream()
                    .anyMatch(r -> !material.chosen().of(r, itemClass).isEmpty());
            if (occurs && itemClass != material.compared().request().itemClass()) {
                found.add(itemClass);
            }
        }
        return found;
    }

    private List<Markup> recovery(int row, List<ItemClass> others) {
        String id = material.recovery(row).id();
        SubjectView view = material.compared().recoveries().get(id);
        String name = material.names().recovery(id);
        List<Markup> cells = new ArrayList<>(List.of(
                Prose.quoted(material.names().group(row)),
                Prose.quoted(Figures.listed(said(view, "kind"), said(view, "type"))),
                field(id, view, "date"),
                field(id, view, "place"),
                rows.all(
                        String.valueOf(PatternRows.pieces(material.recovery(row))),
                        material.names().group(row),
                        List.of(row))));
        others.forEach(c -> cells.add(ofClass(id, name, c)));
        return cells;
    }

    private static String said(@Nullable SubjectView view, String field) {
        String value = view == null ? null : view.value(field);
        return value == null ? "" : value;
    }

    private Markup ofClass(String recovery, String name, ItemClass itemClass) {
        List<SubjectView> items = material.chosen().of(recovery, itemClass);
        String title = SummarySection.capital(Names.pieces(itemClass)) + " of " + name;
        return material.figure(
                String.valueOf(Chosen.pieces(items)),
                "class/" + itemClass + "/" + recovery,
                () -> new ItemRows(material).table(title, Markup.EMPTY, items, null));
    }

    /** A value with a sign where sources disagree, leading to what each says. */
    private Markup field(String id, @Nullable SubjectView view, String field) {
        String value = said(view, field);
        if (value.isEmpty()) {
            return Markup.text("not stated");
        }
        boolean conflict = view != null && view.conflicts().contains("recovery." + field);
        return material.figure(value + (conflict ? " ‡" : ""), "recovery/" + id, () -> new RecoveryRows(material)
                .of(SubjectId.parse(id)));
    }

    private Markup disagreements() {
        boolean any = material.comparison().chosen().stream()
                .map(row -> material.compared()
                        .recoveries()
                        .get(material.recovery(row).id()))
                .anyMatch(v -> v != null && !v.conflicts().isEmpty());
        return any
                ? Html.note(
                        Markup.text(
                                "‡ Sources disagree; the rows behind the value hold what each of them states. The one printed is preferred, by the rule named there."))
                : Markup.EMPTY;
    }

    private Markup quantities() {
        Map<String, Map<Basis, List<StatedClaim>>> byMeasure = new TreeMap<>();
        for (StatedClaim claim : claims) {
            Basis basis = claim.first().basis();
            if (basis != null && "count".equals(claim.first().unit())) {
                byMeasure
                        .computeIfAbsent(
                                claim.where() + "/" + claim.subject() + "/"
                                        + claim.first().measure(),
                                m -> new TreeMap<>())
                        .computeIfAbsent(basis, b -> new ArrayList<>())
                        .add(claim);
            }
        }
        if (byMeasure.isEmpty()) {
            return Html.paragraph("No source states a quantity for these recoveries.");
        }
        List<Basis> stated = Stream.of(Basis.values())
                .filter(b -> byMeasure.values().stream().anyMatch(m -> m.containsKey(b)))
                .toList();
        List<Html.Column> columns = new ArrayList<>(List.of(Html.Column.words("About"), Html.Column.words("Quantity")));
        stated.forEach(b -> columns.add(Html.Column.numbers(SummarySection.capital(b.words()))));
        columns.add(Html.Column.numbers("In this dossier"));
        return Html.table(
                        material.table(
                                "Quantities as sources state them, by what they rest on; never added to one another"),
                        columns,
                        byMeasure.values().stream()
                                .map(m -> quantity(m, stated))
                                .toList())
                .then(unstated(stated));
    }

    private static Markup unstated(List<Basis> stated) {
        List<String> missing = Stream.of(Basis.values())
                .filter(b -> !stated.contains(b))
                .map(Basis::words)
                .toList();
        return missing.isEmpty()
                ? Markup.EMPTY
                : Html.note(Markup.text("No source states quantities as " + String.join(" or ", missing) + "."));
    }

    private Html.Row quantity(Map<Basis, List<StatedClaim>> byBasis, List<Basis> stated) {
        StatedClaim first = byBasis.values().iterator().next().getFirst();
        List<Markup> cells = new ArrayList<>(
                List.of(Prose.quoted(first.where()), Prose.quoted(first.first().measure())));
        for (Basis basis : stated) {
            List<Markup> said = byBasis.getOrDefault(basis, List.of()).stream()
                    .map(c -> ClaimRows.against(material, c))
                    .toList();
            cells.add(said.isEmpty() ? Markup.text("–") : Markup.join(said));
        }
        cells.add(first.counted() == null ? Markup.text("–") : ClaimRows.counted(material, first, first.counted()));
        return new Html.Row("", cells);
    }

    private Markup map() {
        List<MapDot> dots = new ArrayList<>();
        List<Integer> all = new ArrayList<>(material.comparison().chosen());
        all.addAll(material.comparison().baseline());
        for (int row : all) {
            MapDot dot = dot(row);
            if (dot != null) {
                dots.add(dot);
            }
        }
        Markup drawing = SvgMap.draw(new MapSheet(
                "map",
                "Where the recoveries were made",
                "Places of the chosen recoveries and of the baseline, rounded; the area of a dot is the number of documented "
                        + material.names().pieces() + ".",
                dots,
                GRID_DEGREES,
                Locale.ENGLISH));
        String caption = material.picture(
                "Places of the recoveries compared, rounded to a tenth of a degree. Chosen recoveries are named; those of the baseline are grey. "
                        + "No position is taken on any boundary or name.");
        return Html.figure("figure-map", drawing, caption, missing(all.size() - dots.size()));
    }

    private @Nullable MapDot dot(int row) {
        String id = material.recovery(row).id();
        SubjectView view = material.compared().recoveries().get(id);
        String[] point = said(view, "point").split(", ", -1);
        long pieces = PatternRows.pieces(material.recovery(row));
        if (point.length != 2 || pieces == 0) {
            return null;
        }
        MapDot dot = new MapDot(
                material.names().group(row),
                Double.parseDouble(point[0]),
                Double.parseDouble(point[1]),
                0,
                pieces,
                rows.anchorOf(row));
        return material.names().groupOf(row) == null ? dot.asContext() : dot;
    }

    private Markup missing(int count) {
        return count == 0
                ? Markup.EMPTY
                : new Prose()
                        .text("Not on the map, because no position is stated: ")
                        .add(rows.sizes(Figures.count(count, "recovery", "recoveries")))
                        .text(".")
                        .paragraph();
    }
}
