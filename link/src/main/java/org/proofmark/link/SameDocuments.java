package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.DocumentKind;
import org.proofmark.model.Handling;
import org.proofmark.model.RecordId;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Verdict;

/**
 * Items, transfers and recoveries that one document names or came with: a packing list, a licence, an end-user certificate. It is
 * one document where the records cite one, where several are taken for one ({@link Papers}), or where one file is attached. What a
 * publication tells of, it does not go with; and a document that very much of the dossier cites is a source rather than a paper of a
 * consignment. Such are shown, flagged, and hold nothing together.
 */
final class SameDocuments {
    private static final int SPELT_OUT = 1000;

    private final Dossier dossier;
    private final LinkOptions options;
    private final Findings findings;
    private final Snapshot snapshot;

    /** That a subject cites a document. */
    private record Citing(SubjectId subject, Evidence evidence, Handling handling, boolean synthetic) {}

    /** A file, and what it is attached to. */
    private record Attached(SubjectView media, SubjectId of, String sha256, boolean picture) {}

    SameDocuments(Dossier dossier, LinkOptions options, Findings findings) {
        this.dossier = dossier;
        this.options = options;
        this.findings = findings;
        this.snapshot = dossier.snapshot();
    }

    void find(Runnable tick) {
        List<Paper> read = new ArrayList<>();
        try (Stream<SubjectView> all = snapshot.subjects("document")) {
            all.forEach(view -> {
                dossier.regard(view);
                read.add(Paper.of(view));
            });
        }
        Papers papers = new Papers(dossier, read, options, findings);
        Map<String, List<Attached>> files = files();
        papers.join(byFile(files, papers));
        Map<Integer, List<Citing>> citing = new TreeMap<>();
        Map<String, List<Citing>> attached = new TreeMap<>();
        cite(papers, citing);
        files.forEach((sha256, each) -> attach(each, papers, citing, attached));
        long all = read.isEmpty() && attached.isEmpty() ? 0 : citable();
        citing.forEach((group, by) -> {
            tick.run();
            consider(papers.all(group), papers.weighing(group), by, all);
        });
        attached.values().forEach(by -> consider(List.of(), null, by, all));
    }

    private Map<String, List<Attached>> files() {
        Map<String, List<Attached>> files = new TreeMap<>();
        try (Stream<SubjectView> all = snapshot.subjects("media")) {
            all.forEach(view -> {
                SubjectId of = view.reference("of");
                String sha256 = view.value("sha256");
                String type = view.value("media-type");
                if (of != null && sha256 != null) {
                    dossier.regard(view);
                    boolean picture = type == null || type.startsWith("image/");
                    files.computeIfAbsent(sha256, s -> new ArrayList<>(1)).add(new Attached(view, of, sha256, picture));
                }
            });
        }
        return files;
    }

    private static Map<String, List<SubjectId>> byFile(Map<String, List<Attached>> files, Papers papers) {
        Map<String, List<SubjectId>> byFile = new TreeMap<>();
        files.forEach((sha256, each) -> {
            List<SubjectId> of = each.stream()
                    .map(Attached::of)
                    .filter(s -> papers.of(s) >= 0)
                    .distinct()
                    .toList();
            if (of.size() > 1) {
                byFile.put(sha256, of);
            }
        });
        return byFile;
    }

    private void cite(Papers papers, Map<Integer, List<Citing>> citing) {
        for (SubjectId subject : snapshot.naming("document").stream().sorted().toList()) {
            SubjectView view = snapshot.subject(subject);
            List<SubjectId> named = view == null ? List.of() : view.references().getOrDefault("document", List.of());
            for (SubjectId document : named) {
                int group = papers.of(document);
                if (group >= 0) {
                    citing.computeIfAbsent(group, g -> new ArrayList<>(2)).add(cites(subject, document));
                }
            }
        }
    }

    private Citing cites(SubjectId subject, SubjectId document) {
        List<RecordId> records = new ArrayList<>(StatedBy.first(snapshot, subject, "citation", document.toString()));
        records.addAll(StatedBy.first(snapshot, document, "document", ""));
        Evidence evidence = new Evidence(records, List.of("document"), "Cites " + inWords(document) + ".");
        return new Citing(subject, evidence, Handling.PUBLIC, false);
    }

    private String inWords(SubjectId document) {
        SubjectView view = snapshot.subject(document);
        if (view == null) {
            return "a document";
        }
        String number = view.value("number");
        String issuer = view.value("issuer");
        String date = view.value("date");
        return Paper.of(view).words()
                + (number == null ? " ‘" + view.label() + "’" : " ‘" + number + "’")
                + (issuer == null ? "" : " of " + issuer)
                + (date == null ? "" : ", " + date);
    }

    /** A file that is a copy of a document ties what it is attached to to that document; any other but a picture stands for itself. */
    private void attach(
            List<Attached> files,
            Papers papers,
            Map<Integer, List<Citing>> citing,
            Map<String, List<Citing>> attached) {
        int group = files.stream()
                .mapToInt(f -> papers.of(f.of()))
                .filter(g -> g >= 0)
                .min()
                .orElse(-1);
        for (Attached file : files) {
            if (papers.of(file.of()) < 0 && (group >= 0 || !file.picture())) {
                Evidence evidence = new Evidence(
                        StatedBy.first(snapshot, file.media().id(), "media", ""),
                        List.of("file"),
                        "The file with the SHA-256 " + file.sha256() + " is attached to it.");
                Citing by = new Citing(
                        file.of(),
                        evidence,
                        file.media().handling(),
                        file.media().synthetic());
                if (group >= 0) {
                    citing.computeIfAbsent(group, g -> new ArrayList<>(2)).add(by);
                } else {
                    attached.computeIfAbsent(file.sha256(), s -> new ArrayList<>(2))
                            .add(by);
                }
            }
        }
    }

    /** How many subjects might cite a document. */
    private long citable() {
        long transfers;
        try (Stream<SubjectView> all = snapshot.subjects("transfer")) {
            transfers = all.count();
        }
        return dossier.items().size() + snapshot.recoveries().size() + transfers;
    }

    private void consider(List<Paper> papers, @Nullable Weighing weighing, List<Citing> by, long all) {
        Map<SubjectId, Linked> subjects = new TreeMap<>();
        for (Citing each : by) {
            Linked linked = dossier.linked(each.subject());
            if (linked != null) {
                subjects.put(linked.id(), linked);
            }
        }
        if (subjects.values().stream().map(Linked::place).distinct().count() < 2) {
            return;
        }
        if (papers.stream().anyMatch(p -> p.kind() == DocumentKind.PUBLICATION)) {
            findings.withhold(Withheld.PUBLICATION);
            return;
        }
        findings.add(link(papers, weighing, by, List.copyOf(subjects.values()), all));
    }

    private Link link(
            List<Paper> papers, @Nullable Weighing weighing, List<Citing> by, List<Linked> subjects, long all) {
        LinkBuilder link = LinkBuilder.of(dossier, LinkKind.SAME_DOCUMENT, subjects);
        by.stream().limit(SPELT_OUT).map(Citing::evidence).forEach(e -> link.because(e.records(), e.fields(), e.why()));
        by.forEach(c -> link.under(c.handling(), c.synthetic()));
        papers.forEach(p -> regard(link, p.id()));
        if (papers.size() > 1) {
            List<RecordId> records = papers.stream()
                    .flatMap(p -> StatedBy.first(snapshot, p.id(), "document", "").stream())
                    .toList();
            link.because(
                    records,
                    List.of("number", "issuer", "date"),
                    "These records are taken for one document: "
                            + papers.stream()
                                    .map(p -> inWords(p.id()))
                                    .distinct()
                                    .collect(Collectors.joining("; ")) + ".");
        }
        judged(papers).forEach(j -> {
            link.because(
                    List.of(j.ranked().getFirst().id()), List.of("judgement"), "A person took two of these for one.");
            link.under(j.handling(), j.synthetic());
        });
        if (weighing != null) {
            link.weighed(weighing);
        }
        boolean common = Commonness.isSource(subjects.size(), all, options);
        return link.common(common)
                .state("One " + words(papers) + " stands behind " + LinkedWords.extent(subjects)
                        + (papers.size() > 1 ? "; it is recorded " + papers.size() + " times" : "")
                        + (common
                                ? String.format(
                                        Locale.ROOT, "; %,d subjects might cite one: too common to mean anything.", all)
                                : "."));
    }

    private List<JudgedPair> judged(List<Paper> papers) {
        Set<SubjectId> ids = papers.stream().map(Paper::id).collect(Collectors.toSet());
        return dossier.judgedOthers().stream()
                .filter(j -> j.verdict() == Verdict.SAME
                        && ids.contains(j.pair().a())
                        && ids.contains(j.pair().b()))
                .toList();
    }

    private void regard(LinkBuilder link, SubjectId document) {
        SubjectView view = snapshot.subject(document);
        if (view != null) {
            link.under(view.handling(), view.synthetic());
        }
    }

    private static String words(List<Paper> papers) {
        return papers.stream()
                .map(Paper::words)
                .filter(w -> !w.equals("document"))
                .findFirst()
                .orElse(papers.isEmpty() ? "file" : "document");
    }
}
