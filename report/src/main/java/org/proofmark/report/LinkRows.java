package org.proofmark.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.proofmark.link.Evidence;
import org.proofmark.link.Link;
import org.proofmark.link.Links;
import org.proofmark.link.RecoveryEvidence;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** Links between the groups, by class, and the rows behind each: its items, its evidence, the records. */
final class LinkRows {
    private static final List<Html.Column> COLUMNS = List.of(
            Html.Column.words("Item"),
            Html.Column.words("Recovery"),
            Html.Column.words("Evidence"),
            Html.Column.words("Records · leaf hashes"),
            Html.Column.words("Source"));

    private final Material material;
    private final Map<String, List<RecoveryEvidence>> byClass = new TreeMap<>();

    LinkRows(Material material) {
        this.material = material;
        material.compared().links().links().forEach(l -> byClass.computeIfAbsent(
                        l.evidenceClass(), c -> new ArrayList<>())
                .add(l));
    }

    /** The classes that occur, in order of their names. */
    Set<String> classes() {
        return byClass.keySet();
    }

    List<RecoveryEvidence> of(String evidenceClass) {
        return byClass.getOrDefault(evidenceClass, List.of());
    }

    /** The groups that a class joins, taken together: {@code A, B and C}. */
    String joined(String evidenceClass) {
        Set<String> groups = new LinkedHashSet<>();
        of(evidenceClass).forEach(l -> groups.addAll(groups(l)));
        return Figures.list(groups.stream().sorted().toList());
    }

    /** The groups that one link joins, in the order of the comparison. */
    List<String> groups(RecoveryEvidence link) {
        return material.compared().links().evidence().stream()
                .filter(e -> e.id().equals(link.id()))
                .flatMap(e -> material.groups().stream().map(g -> g.name()).filter(e.itemsByGroup()::containsKey))
                .toList();
    }

    /** {@code A-026 (Abu Khashab)}. */
    String item(SubjectId id) {
        SubjectView view = material.snapshot().subject(id);
        if (view == null) {
            return id.toString().substring(0, 8);
        }
        SubjectId recovery = Links.recoveryOf(material.snapshot(), view);
        return view.label() + (recovery == null ? "" : " (" + material.names().subject(recovery) + ")");
    }

    /** A figure that rests on all links of a class. */
    Markup ofClass(String text, String evidenceClass) {
        return material.figure(
                text,
                "links/" + evidenceClass,
                () -> overview("Links of the class " + evidenceClass, of(evidenceClass)));
    }

    /** A figure that rests on the links of a class between two groups. */
    Markup between(String text, String key, List<RecoveryEvidence> links) {
        return Tag.of("a")
                .with("class", "fig")
                .with("href", betweenAnchor(key, links))
                .holding(text);
    }

    String betweenAnchor(String key, List<RecoveryEvidence> links) {
        return material.appendix().anchor("links/" + key, () -> overview("Links: " + key, links));
    }

    private Rows overview(String title, List<RecoveryEvidence> links) {
        return Rows.of(
                title,
                List.of(Html.Column.words("Items"), Html.Column.words("What was found"), Html.Column.words("Evidence")),
                links.stream().map(this::line).toList());
    }

    private List<Markup> line(RecoveryEvidence link) {
        String rows = anchor(link);
        return List.of(
                Prose.quoted(items(link)),
                Prose.quoted(link.statement()),
                Html.link(rows, "rows " + rows.substring("#rows-".length())));
    }

    String items(RecoveryEvidence link) {
        List<String> first =
                new ArrayList<>(link.items().stream().limit(6).map(this::item).toList());
        if (link.items().size() > 6) {
            first.add((link.items().size() - 6) + " more");
        }
        return Figures.list(first);
    }

    /** The address of the rows of one link. */
    String anchor(RecoveryEvidence link) {
        return material.appendix().anchor("link/" + link.id(), () -> rows(link));
    }

    /** Words or a number that rest on one link. */
    Markup figure(String text, RecoveryEvidence link) {
        return Tag.of("a").with("class", "fig").with("href", anchor(link)).holding(text);
    }

    private Rows rows(RecoveryEvidence evidence) {
        material.regard(evidence.handling(), evidence.synthetic());
        List<List<Markup>> rows = new ArrayList<>();
        for (Link link : material.compared().linkage().links()) {
            if (link.id().equals(evidence.id())) {
                link.items().forEach(item -> rows.add(row(link, item)));
                link.evidence().stream().filter(e -> isBeside(link, e)).forEach(e -> rows.add(beside(e)));
            }
        }
        String title = SummarySection.capital(evidence.evidenceClass()) + ": " + items(evidence);
        return Rows.of(title, remark(evidence), COLUMNS, rows);
    }

    /** Whether it rests on records, but on none about what the link names: on those of a document, or a judgement. */
    private boolean isBeside(Link link, Evidence evidence) {
        return !evidence.records().isEmpty()
                && link.items().stream()
                        .allMatch(i ->
                                material.records().of(i, evidence.records()).isEmpty());
    }

    private List<Markup> beside(Evidence evidence) {
        return List.of(
                Markup.text("other records"),
                Markup.EMPTY,
                why(evidence),
                Records.lines(
                        evidence.records().stream().map(material.records()::id).toList()),
                Markup.EMPTY);
    }

    private Markup remark(RecoveryEvidence evidence) {
        Prose prose = new Prose().text(evidence.statement());
        material.compared().linkage().links().stream()
                .filter(l -> l.id().equals(evidence.id()))
                .findFirst()
                .ifPresent(link -> {
                    if (link.bits() != null) {
                        prose.text(" The agreeing numbers share " + Figures.rounded(link.bits()) + " bits");
                        prose.text(
                                link.byChance() == null
                                        ? "."
                                        : (link.isOneOfMany()
                                                        ? "; for each such agreement the dossier would by chance hold "
                                                        : "; by chance the dossier would hold ")
                                                + (link.byChance() < 1e-6
                                                        ? "fewer than 0.000001"
                                                        : Figures.rounded(link.byChance()))
                                                + " such agreements.");
                        prose.text(sum(link));
                    }
                });
        return prose.markup();
    }

    /** {@code In bits: +23.3, the other signs that both read; -10.3, …; together +13.0.} */
    private static String sum(Link link) {
        if (link.weights().isEmpty()) {
            return "";
        }
        String steps = link.weights().stream()
                .map(w -> String.format(Locale.ROOT, "%+.1f, %s", w.bits(), w.words()))
                .collect(Collectors.joining("; "));
        return String.format(Locale.ROOT, " In bits: %s; together %+.1f.", steps, link.score());
    }

    private List<Markup> row(Link link, SubjectId item) {
        List<Statement> records = new ArrayList<>();
        List<Markup> why = new ArrayList<>();
        for (Evidence evidence : link.evidence()) {
            List<Statement> own = material.records().of(item, evidence.records());
            if (!own.isEmpty()) {
                records.addAll(own.stream().filter(s -> !records.contains(s)).toList());
                why.add(why(evidence));
            }
        }
        SubjectView view = material.snapshot().subject(item);
        SubjectId recovery = view == null ? null : Links.recoveryOf(material.snapshot(), view);
        return List.of(
                Prose.quoted(material.names().subject(item)),
                Markup.text(recovery == null ? "not stated" : material.names().subject(recovery)),
                Records.lines(why.stream().distinct().toList()),
                material.records().ids(records),
                material.records().sources(records));
    }

    /** With the readings where the reader may know them, otherwise only which fields agree. */
    private Markup why(Evidence evidence) {
        return material.showsReadings()
                ? Tag.of("bdi").with("class", "reading").holding(evidence.why())
                : Markup.text("by " + Figures.list(evidence.fields()));
    }
}
