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
import org.proofmark.model.Author;
import org.proofmark.model.Filter;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectView;
import org.proofmark.report.ComparisonRequest;
import org.proofmark.report.GroupComparison;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;

/** The whole way: files in, links and comparison out, against the known answers. */
class ImportTest {
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
    void workshopsComeToTheirKnownAnswers() throws IOException {
        try (Dossier dossier = imported("workshops");
                Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            Set<Integer> sizes = org.proofmark.link.Links.find(snapshot)
                    .of(LinkKind.EQUAL_LOT)
                    .map(l -> l.recoveries().size())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(sizes).containsExactly(2, 3, 5);
            assertThat(snapshot.subjects("entity")).hasSize(15);
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
