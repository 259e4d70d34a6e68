package org.proofmark.examples;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.analysis.Cut;
import org.proofmark.analysis.Finding;
import org.proofmark.exchange.Import;
import org.proofmark.exchange.ImportPlan;
import org.proofmark.exchange.Mapping;
import org.proofmark.exchange.Progress;
import org.proofmark.link.Link;
import org.proofmark.link.LinkKind;
import org.proofmark.link.Linkage;
import org.proofmark.link.Links;
import org.proofmark.model.Author;
import org.proofmark.model.Draft;
import org.proofmark.model.Filter;
import org.proofmark.model.Handling;
import org.proofmark.model.Media;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.report.ComparisonRequest;
import org.proofmark.report.GroupComparison;
import org.proofmark.store.Appending;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;
import org.proofmark.store.MediaLocker;
import org.proofmark.store.PictureHash;

/** The whole way: files in, links and comparison out, against the known answers. */
class ImportTest {
    private static final List<Row> ANSWERS = Sheets.rows("north-east-syria/known-answers.csv");

    @TempDir
    Path folder;

    @Test
    void northEastSyriaComesToItsKnownAnswers() throws IOException {
        try (Dossier dossier = imported("north-east-syria");
                Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            GroupComparison comparison = GroupComparison.of(snapshot, request(), org.proofmark.model.Progress.SILENT);
            theRareRifleIsTheHeadline(comparison);
            theSmallestEvidenceSetsAreAsPlanted(comparison);
            partLinksAreThePlantedOnes(comparison, snapshot);
            conflictsShow(snapshot);
        }
    }

    @Test
    void linksAreThePlantedOnesAndNoneElse() throws IOException {
        try (Dossier dossier = imported("north-east-syria")) {
            photograph(dossier);
            try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
                Linkage linkage = Links.find(snapshot);
                assertThat(pairs(linkage, LinkKind.SAME_ITEM, snapshot)).isEqualTo(answers("documented-twice"));
                assertThat(pairs(linkage, LinkKind.COMPONENT_OF_OTHER, snapshot))
                        .isEqualTo(answers("part-number"));
                assertThat(pairs(linkage, LinkKind.EQUAL_LOT, snapshot)).isEqualTo(answers("lot"));
                assertThat(linkage.of(LinkKind.CONSECUTIVE_SERIALS))
                        .hasSameSizeAs(answers("serial-run"))
                        .allMatch(l -> answers("serial-run").stream().anyMatch(tags(l, snapshot)::containsAll));
                assertThat(linkage.of(LinkKind.EQUAL_SECONDARY_MARK)
                                .flatMap(l -> tags(l, snapshot).stream())
                                .collect(Collectors.toSet()))
                        .isEqualTo(Sheets.of(ANSWERS, "what", "secondary-mark").stream()
                                .map(r -> r.value("tag"))
                                .collect(Collectors.toSet()));
                assertThat(linkage.of(LinkKind.EQUAL_ALTERATION)).isEmpty();
                assertThat(pairs(linkage, LinkKind.SAME_DOCUMENT, snapshot)).isEqualTo(answers("document"));
                assertThat(linkage.of(LinkKind.SAME_ENTITY)).singleElement().satisfies(l -> assertThat(
                                tags(l, snapshot))
                        .isEqualTo(Sheets.rows("north-east-syria/11-entities.csv").stream()
                                .filter(r -> answers("entity").contains(Set.of("E-1", "E-2"))
                                        && List.of("E-1", "E-2").contains(r.value("entity")))
                                .map(r -> r.value("name"))
                                .collect(Collectors.toSet())));
                assertThat(pairs(linkage, LinkKind.SAME_PHOTO, snapshot)).isEqualTo(answers("photograph"));
            }
        }
    }

    /** The pictures that a demonstration draws, added as the command adds them. */
    private void photograph(Dossier dossier) throws IOException {
        Map<String, SubjectId> items = new LinkedHashMap<>();
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            snapshot.items(i -> items.put(i.label(), i.id()));
        }
        Path photos = Sheets.EXAMPLES.resolve("north-east-syria/photos.csv");
        List<Path> drawn = Pictures.draw(photos, Files.createDirectories(folder.resolve("pictures")));
        SubjectId team = SubjectId.random();
        try (Appending appending = dossier.appending(SubjectId.random())) {
            appending.add(Draft.ofSource(team, Source.of("Camera", SourceKind.OWN_EXAMINATION))
                    .synthetic(true));
            for (Path file : drawn) {
                MediaLocker.Original original = dossier.media().store(file);
                String name = String.valueOf(file.getFileName());
                Media media = new Media(
                        original.sha256(),
                        original.bytes(),
                        "image/jpeg",
                        name,
                        items.get(name.substring(0, name.indexOf('_'))),
                        null,
                        null,
                        null,
                        null,
                        null,
                        PictureHash.of(file));
                appending.add(Draft.of(SubjectId.random(), media, team).synthetic(true));
            }
            appending.commit();
        }
    }

    private static Set<Set<String>> pairs(Linkage linkage, LinkKind kind, Snapshot snapshot) {
        return linkage.of(kind).map(l -> tags(l, snapshot)).collect(Collectors.toSet());
    }

    private static Set<Set<String>> answers(String what) {
        return Sheets.of(ANSWERS, "what", what).stream()
                .map(r -> Set.of(r.value("tag"), r.value("other_tag")))
                .collect(Collectors.toSet());
    }

    @Test
    void workshopsComeToTheirKnownAnswers() throws IOException {
        try (Dossier dossier = imported("workshops");
                Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            Set<Integer> sizes = Links.find(snapshot)
                    .of(LinkKind.EQUAL_LOT)
                    .map(l -> l.recoveries().size())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(sizes).containsExactly(2, 3, 5);
            assertThat(snapshot.subjects("entity")).hasSize(15);
            assertThat(Links.find(snapshot).of(LinkKind.SAME_ENTITY)).isEmpty();
            assertThat(snapshot.subjects("transfer"))
                    .hasSize(Sheets.rows("workshops/06-transfers.csv").size()
                            + Sheets.rows("workshops/08-published-transfers.csv")
                                    .size());
        }
    }

    @Test
    void aSecondImportAddsNothing() throws IOException {
        try (Dossier dossier = imported("workshops")) {
            for (Path mapping : mappings("workshops")) {
                assertThat(plan(dossier, mapping).records()).as("%s", mapping).isZero();
            }
        }
    }

    private static void theRareRifleIsTheHeadline(GroupComparison comparison) {
        Finding first = comparison.commonality().headlines().stream()
                .filter(f -> f.pattern().toString().equals("model = Type 68"))
                .findFirst()
                .orElseThrow();
        assertThat(first.chance().said().orElseThrow().familyWiseP()).isLessThanOrEqualTo(0.01);
        assertThat(comparison
                        .commonality()
                        .design()
                        .said()
                        .orElseThrow()
                        .matching()
                        .relaxed())
                .isEmpty();
        assertThat(comparison.commonality().headlines().stream()
                        .map(f -> f.pattern().toString()))
                .noneMatch(p -> p.contains("Model K-1"));
    }

    private static void theSmallestEvidenceSetsAreAsPlanted(GroupComparison comparison) {
        Cut byItem = comparison.links().cuts().byItem().orElseThrow();
        assertThat(byItem.size()).isEqualTo(6);
        assertThat(comparison.links().cuts().byKind().orElseThrow().size()).isEqualTo(2);
        assertThat(comparison.caveat().synthetic()).isTrue();
    }

    private static void partLinksAreThePlantedOnes(GroupComparison comparison, Snapshot snapshot) {
        Set<Set<String>> found = comparison
                .linkage()
                .of(LinkKind.COMPONENT_OF_OTHER)
                .filter(l -> l.recoveries().size() > 1)
                .map(l -> tags(l, snapshot))
                .collect(Collectors.toSet());
        assertThat(found)
                .isEqualTo(Sheets.of(Sheets.rows("north-east-syria/known-answers.csv"), "what", "part-number").stream()
                        .map(r -> Set.of(r.value("tag"), r.value("other_tag")))
                        .collect(Collectors.toSet()));
    }

    private static void conflictsShow(Snapshot snapshot) {
        Map<String, SubjectView> items =
                snapshot.subjects("item").collect(Collectors.toMap(SubjectView::label, v -> v));
        for (Row row : Sheets.rows("north-east-syria/05-second-opinions.csv")) {
            SubjectView item = requireNonNull(items.get(row.value("tag")));
            assertThat(item.conflicts()).as(row.value("tag")).isNotEmpty();
            if (row.states("model")) {
                assertThat(item.value("model")).isNotEqualTo(row.value("model"));
            }
        }
        assertThat(snapshot.subjects("mission")).singleElement().satisfies(m -> assertThat(m.conflicts())
                .contains("claim[weapons/documented].low"));
    }

    private static Set<String> tags(Link link, Snapshot snapshot) {
        return link.items().stream()
                .map(i -> requireNonNull(snapshot.subject(i)).label())
                .collect(Collectors.toSet());
    }

    private static ComparisonRequest request() {
        Map<String, Filter> groups = new LinkedHashMap<>();
        groups.put("A", Filter.parse("recovery = 'Abu Khashab'"));
        groups.put("B", Filter.parse("recovery = 'Sina''a prison'"));
        groups.put("C", Filter.parse("recovery = 'Qayrawan'"));
        return ComparisonRequest.of(groups);
    }

    private Dossier imported(String name) throws IOException {
        Dossier dossier = Dossier.create(
                folder.resolve(name), new Keyring(folder.resolve("keys"), null), new Author("test", "test"), null);
        for (Path mapping : mappings(name)) {
            ImportPlan plan = plan(dossier, mapping);
            assertThat(plan.rejected()).as("%s %s", mapping, plan.problems()).isZero();
            plan.apply(Progress.NONE);
        }
        return dossier;
    }

    private static ImportPlan plan(Dossier dossier, Path mapping) {
        Path table = mapping.resolveSibling(mapping.getFileName().toString().replace(".mapping.yaml", ".csv"));
        return Import.plan(dossier, Mapping.read(mapping), table, Progress.NONE);
    }

    private static List<Path> mappings(String name) throws IOException {
        try (Stream<Path> files = Files.list(Sheets.EXAMPLES.resolve(name))) {
            return files.filter(f -> f.toString().endsWith(".mapping.yaml"))
                    .sorted()
                    .toList();
        }
    }
}
