package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.proofmark.analysis.Cut;
import org.proofmark.analysis.EvidenceCuts;
import org.proofmark.analysis.Group;
import org.proofmark.link.Link;
import org.proofmark.link.LinkKind;
import org.proofmark.link.RecoveryEvidence;
import org.proofmark.model.SubjectId;

/** Physical links between the groups: which, on what evidence, and how little of it holds the groups together. */
final class LinksSection {
    private static final int MOST = 60;

    private final Material material;
    private final LinkRows rows;

    LinksSection(Material material) {
        this.material = material;
        this.rows = new LinkRows(material);
    }

    Markup print() {
        Markup heading = Html.heading(2, "links", "Links between the groups");
        if (material.groups().size() < 2) {
            return heading.then(Html.paragraph("One group was chosen. A link between groups needs two."))
                    .then(mismatches())
                    .then(doubles());
        }
        List<RecoveryEvidence> links = material.compared().links().links();
        Markup found = links.isEmpty()
                ? Html.paragraph("No physical link between the groups was found.")
                : Html.figure(
                                "figure-links",
                                new LinkGraph(material, rows).draw(),
                                material.picture("The groups and the physical links between them, by class."),
                                Markup.EMPTY)
                        .then(table(links));
        return heading.then(intro()).then(found).then(cuts()).then(mismatches()).then(doubles());
    }

    private static Markup intro() {
        return Html.paragraph(
                "A physical link rests on marks and parts of single items, or on a document that names them. That a rare model is in several recoveries is shown among the findings; shared rarity is not a physical link. Links rest on what was read: a worn number may be misread.");
    }

    private Markup table(List<RecoveryEvidence> links) {
        List<Html.Column> columns = List.of(
                Html.Column.words("Class"),
                Html.Column.words("Groups"),
                Html.Column.words("Items"),
                Html.Column.words("What was found"));
        List<Html.Row> printed = new ArrayList<>();
        links.stream()
                .limit(MOST)
                .forEach(l -> printed.add(new Html.Row(
                        "",
                        List.of(
                                Markup.text(SummarySection.capital(l.evidenceClass())),
                                Prose.quoted(Figures.list(rows.groups(l))),
                                Prose.quoted(inWords(l)),
                                rows.figure(l.statement(), l)))));
        Markup left = links.size() <= MOST
                ? Markup.EMPTY
                : new Prose()
                        .text("Links that are not printed: ")
                        .add(rows.between(String.valueOf(links.size() - MOST), "all between the groups", links))
                        .text(".")
                        .note();
        return Html.table(material.table("Links by item; each leads to its evidence"), columns, printed)
                .then(left);
    }

    /** {@code A-026 (Abu Khashab) holds a part with the number of B-048 (Sina'a prison)}. */
    private String inWords(RecoveryEvidence link) {
        boolean component =
                material.compared().linkage().of(LinkKind.COMPONENT_OF_OTHER).anyMatch(l -> l.id().equals(link.id()));
        return component && link.items().size() > 1
                ? rows.item(link.items().get(0)) + " holds a part with the number of "
                        + rows.item(link.items().get(1))
                : rows.items(link);
    }

    private Markup cuts() {
        EvidenceCuts cuts = material.compared().links().cuts();
        Markup heading = Html.heading(3, "cuts", "Smallest evidence sets");
        if (!cuts.connected()) {
            List<String> parts = cuts.components().stream()
                    .map(c -> Figures.list(c.stream().sorted().toList()))
                    .toList();
            return heading.then(new Prose()
                    .text(
                            "Physical evidence does not connect all groups; nothing need be removed to part them. What it connects: ")
                    .said(String.join("; ", parts))
                    .text(".")
                    .paragraph());
        }
        List<Html.Row> printed = new ArrayList<>();
        cuts.byItem().ifPresent(c -> printed.add(cut("item", Figures.count(c.size(), "item", "items"), c)));
        cuts.byEvidence().ifPresent(c -> printed.add(cut("evidence", Figures.count(c.size(), "link", "links"), c)));
        cuts.byKind().ifPresent(c -> printed.add(cut("class", Figures.count(c.size(), "class", "classes"), c)));
        List<Html.Column> columns =
                List.of(Html.Column.words("By"), Html.Column.words("Smallest size"), Html.Column.words("For example"));
        return heading.then(Html.paragraph(
                        "The smallest sets of evidence without which the groups would no longer hang together:"))
                .then(Html.table(
                        material.table("Smallest evidence sets whose loss disconnects the groups"), columns, printed));
    }

    private Html.Row cut(String kind, String size, Cut cut) {
        CutRows behind = new CutRows(material);
        return new Html.Row(
                "",
                List.of(
                        Markup.text(SummarySection.capital(kind)),
                        behind.figure(size, kind, cut),
                        Prose.quoted(behind.words(cut.sets().getFirst()))));
    }

    private Markup mismatches() {
        Prose prose = new Prose();
        boolean first = true;
        for (Group group : material.groups()) {
            Set<String> weapons = new TreeSet<>();
            List<Link> links = mismatched(group);
            links.forEach(l -> weapons.add(l.a().toString()));
            prose.text(first ? "" : "; ")
                    .said(group.name())
                    .text(": ")
                    .add(material.figure(
                            Figures.count(weapons.size(), "weapon", "weapons"),
                            "mismatch/" + group.name(),
                            () -> mismatchRows(group, links)));
            first = false;
        }
        return Html.heading(3, "mismatches", "Numbers that differ within one weapon")
                .then(new Prose()
                        .text("What swapped parts look like; also what repair and assembly from parts look like. ")
                        .add(prose.markup())
                        .text(".")
                        .paragraph());
    }

    private Markup doubles() {
        List<Link> links = material.compared().doubles();
        if (links.isEmpty()) {
            return Markup.EMPTY;
        }
        return Html.heading(3, "doubles", "Pictures of two things")
                .then(new Prose()
                        .text(
                                "One picture that is attached to two things is a reason to look whether something was documented twice; it links no groups. ")
                        .add(material.figure(
                                Figures.count(links.size(), "picture", "pictures"), "doubles", () -> doubleRows(links)))
                        .text(" of items of the chosen recoveries.")
                        .paragraph());
    }

    private Rows doubleRows(List<Link> links) {
        List<Html.Column> columns = List.of(
                Html.Column.words("Attached to"),
                Html.Column.words("What was found"),
                Html.Column.words("Records · leaf hashes"));
        List<List<Markup>> printed = links.stream()
                .limit(Rows.MOST)
                .map(l -> {
                    material.regard(l.handling(), l.synthetic());
                    return List.of(
                            Prose.quoted(Figures.list(
                                    l.items().stream().limit(6).map(rows::item).toList())),
                            Markup.text(l.statement()),
                            Records.lines(l.evidence().stream()
                                    .flatMap(e -> e.records().stream())
                                    .map(material.records()::id)
                                    .toList()));
                })
                .toList();
        return new Rows(
                "Pictures that are attached to two things",
                Markup.EMPTY,
                columns,
                printed,
                Math.max(0, links.size() - Rows.MOST));
    }

    private List<Link> mismatched(Group group) {
        List<String> recoveries =
                group.recoveries().stream().map(r -> material.recovery(r).id()).toList();
        return material.compared()
                .linkage()
                .of(LinkKind.MISMATCHED_WITHIN)
                .filter(l -> l.recoveries().stream().map(SubjectId::toString).anyMatch(recoveries::contains))
                .toList();
    }

    private Rows mismatchRows(Group group, List<Link> links) {
        List<Html.Column> columns = List.of(
                Html.Column.words("Weapon"),
                Html.Column.words("What differs"),
                Html.Column.words("Records · leaf hashes"));
        List<List<Markup>> printed = links.stream()
                .limit(Rows.MOST)
                .map(l -> List.of(
                        Prose.quoted(material.names().subject(l.a())),
                        Markup.text(l.statement()),
                        material.records()
                                .ids(material.records()
                                        .of(
                                                l.a(),
                                                l.evidence().stream()
                                                        .flatMap(e -> e.records().stream())
                                                        .toList()))))
                .toList();
        return new Rows(
                "Weapons of " + material.names().group(group) + " whose numbers differ",
                Markup.EMPTY,
                columns,
                printed,
                Math.max(0, links.size() - Rows.MOST));
    }
}
