package org.proofmark.examples;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Finds the links again in the committed rows alone, by definition and not by the plan. */
class PlantedLinksTest {
    private static final List<Row> ALL = Sheets.all();
    private static final List<Row> ANSWERS = Sheets.rows("north-east-syria/known-answers.csv");

    private record Edge(String kind, String a, String b) {}

    @Test
    void partsThatBearAnotherWeaponsNumberAreThePlantedOnes() {
        Set<String> found = new TreeSet<>();
        partLinks().forEach(e -> found.add(e.a() + ">" + e.b()));
        assertThat(found)
                .isEqualTo(Sheets.of(ANSWERS, "what", "part-number").stream()
                        .map(r -> r.value("tag") + ">" + r.value("other_tag"))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .hasSize(8);
    }

    @Test
    void partLinksJoinEachTwoOfTheThree() {
        Map<String, Integer> pairs = new TreeMap<>();
        partLinks().stream()
                .filter(e -> three(e.a()) && three(e.b()))
                .forEach(e -> pairs.merge(pair(e.a(), e.b()), 1, Integer::sum));
        assertThat(pairs).isEqualTo(Map.of("AB", 2, "BC", 3, "AC", 1));
    }

    @Test
    void theTildeIsOnNineWeaponsOfTheThreeAndNowhereElse() {
        List<Row> marked = Sheets.of(ALL, ItemColumns.SECONDARY, ":tilde:");
        assertThat(marked.stream()
                        .collect(Collectors.groupingBy(r -> r.value(ItemColumns.RECOVERY), Collectors.counting())))
                .isEqualTo(Map.of("A", 3L, "B", 4L, "C", 2L));
        assertThat(marked.stream()
                        .collect(Collectors.groupingBy(r -> r.value(ItemColumns.TYPE), Collectors.counting())))
                .isEqualTo(Map.of("assault rifle", 7L, "machine gun", 1L, "launcher", 1L));
        assertThat(marked)
                .allMatch(r -> r.value(ItemColumns.SECONDARY_TECHNIQUE).equals("dot-peen"));
    }

    @Test
    void noOtherMarkIsInTwoOfTheThree() {
        Map<String, Set<String>> marks = Sheets.weapons().stream()
                .filter(r -> r.states(ItemColumns.SECONDARY)
                        && !r.value(ItemColumns.SECONDARY).equals(":tilde:"))
                .collect(Collectors.groupingBy(
                        r -> r.value(ItemColumns.SECONDARY),
                        Collectors.mapping(r -> r.value(ItemColumns.RECOVERY), Collectors.toSet())));
        assertThat(marks).isEqualTo(Map.of(":circle:", Set.of("B")));
    }

    @Test
    void oneLotIsInBothBAndC() {
        assertThat(lotLinks().stream().filter(e -> three(e.a()) && three(e.b())))
                .singleElement()
                .satisfies(e -> assertThat(pair(e.a(), e.b())).isEqualTo("BC"));
        assertThat(lotLinks()).hasSize(4);
    }

    @Test
    void linkedItemsCarryOneLinkEachAndAreNotTheRareRifle() {
        Set<String> seen = new HashSet<>();
        Map<String, Row> rows = ALL.stream().collect(Collectors.toMap(r -> r.value(ItemColumns.TAG), r -> r));
        for (Edge edge : partLinks()) {
            for (String tag : List.of(edge.a(), edge.b())) {
                assertThat(seen.add(tag)).as(tag).isTrue();
                assertThat(requireNonNull(rows.get(tag)).states(ItemColumns.SECONDARY))
                        .as(tag)
                        .isFalse();
                assertThat(requireNonNull(rows.get(tag)).value(ItemColumns.MODEL))
                        .isNotEqualTo("Type 68");
            }
        }
    }

    @Test
    void smallestEvidenceSetIsSixItemsThatCutOffA() {
        assertThat(cut("A")).isEqualTo(6);
        assertThat(cut("B")).isEqualTo(10);
        assertThat(cut("C")).isEqualTo(7);
    }

    @Test
    void noSingleClassOfEvidenceHoldsThemTogetherAlone() {
        List<Edge> edges = edges();
        Set<String> kinds = edges.stream().map(Edge::kind).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder("part", "mark", "lot");
        for (String gone : kinds) {
            assertThat(connected(
                            edges.stream().filter(e -> !e.kind().equals(gone)).toList()))
                    .as(gone)
                    .isTrue();
        }
        assertThat(connected(edges.stream().filter(e -> e.kind().equals("lot")).toList()))
                .isFalse();
    }

    @Test
    void equalNumbersOnDifferentModelsAreTheTwoPlantedPairsAndOneIsDocumentedTwice() {
        Map<String, List<Row>> byNumber = ALL.stream()
                .filter(r -> r.value(ItemColumns.SERIAL).matches("SYN[0-9]{7}"))
                .collect(Collectors.groupingBy(r -> r.value(ItemColumns.SERIAL)));
        List<List<Row>> repeated =
                byNumber.values().stream().filter(rows -> rows.size() > 1).toList();
        assertThat(repeated).hasSize(3).allMatch(rows -> rows.size() == 2);
        assertThat(repeated.stream().filter(PlantedLinksTest::sameModel)).hasSize(1);
    }

    @Test
    void numbersFollowOneAnotherWherePlantedOnly() {
        Map<Integer, String> recovery = new TreeMap<>();
        ALL.stream()
                .filter(r -> r.value(ItemColumns.SERIAL).matches("SYN[0-9]{7}"))
                .forEach(r -> recovery.put(
                        Integer.parseInt(r.value(ItemColumns.SERIAL).substring(3)), r.value(ItemColumns.RECOVERY)));
        List<String> neighbours = new ArrayList<>();
        Integer before = null;
        for (Map.Entry<Integer, String> entry : recovery.entrySet()) {
            if (before != null && entry.getKey() - before <= 1) {
                neighbours.add(recovery.get(before) + "-" + entry.getValue());
            }
            before = entry.getKey();
        }
        assertThat(neighbours).hasSize(5).contains("B-B", "B-B", "B-B");
        assertThat(neighbours.stream().filter(n -> !n.equals("B-B")).distinct()).hasSize(2);
    }

    @Test
    void oneDocumentIsRecordedTwiceAndTheOthersAreNone() {
        Map<String, List<Row>> byPaper = Sheets.rows("north-east-syria/10-documents.csv").stream()
                .collect(Collectors.groupingBy(
                        r -> r.value("kind") + " " + letters(r.value("number")) + " of " + letters(r.value("issuer"))));
        assertThat(byPaper).hasSize(3);
        assertThat(byPaper.values().stream().filter(rows -> rows.size() > 1))
                .singleElement()
                .satisfies(rows -> assertThat(Sheets.of(ANSWERS, "what", "document"))
                        .singleElement()
                        .satisfies(a -> assertThat(List.of(a.value("tag"), a.value("other_tag")))
                                .containsExactly(
                                        rows.get(0).value("tag"), rows.get(1).value("tag"))));
        assertThat(byPaper.values().stream().flatMap(List::stream).map(r -> letters(r.value("number"))))
                .as("the number alone is one")
                .containsOnly("syneuc2013118");
    }

    @Test
    void documentsGoWithItemsThatNothingElseLinks() {
        Map<String, Row> rows = ALL.stream().collect(Collectors.toMap(r -> r.value(ItemColumns.TAG), r -> r));
        Set<String> recoveries = new HashSet<>();
        for (Row document : Sheets.rows("north-east-syria/10-documents.csv")) {
            String tag = document.value("tag");
            assertThat(recoveries.add(requireNonNull(rows.get(tag)).value(ItemColumns.RECOVERY)))
                    .isTrue();
            assertThat(ANSWERS.stream()
                            .filter(a -> !a.value("what").equals("document"))
                            .flatMap(a -> java.util.stream.Stream.of(a.value("tag"), a.value("other_tag"))))
                    .doesNotContain(tag);
        }
    }

    private static String letters(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static boolean sameModel(List<Row> rows) {
        return rows.get(0).value(ItemColumns.MODEL).equals(rows.get(1).value(ItemColumns.MODEL));
    }

    /** Fewest items of any recovery whose loss cuts this one off from the other two: by König, the largest matching. */
    private static int cut(String recovery) {
        Map<String, Set<String>> across = new LinkedHashMap<>();
        for (Edge edge : edges()) {
            boolean inside = edge.a().startsWith(recovery);
            if (inside != edge.b().startsWith(recovery)) {
                across.computeIfAbsent(inside ? edge.a() : edge.b(), t -> new TreeSet<>())
                        .add(inside ? edge.b() : edge.a());
            }
        }
        Map<String, String> matched = new HashMap<>();
        int size = 0;
        for (String item : across.keySet()) {
            size += augment(item, across, matched, new HashSet<>()) ? 1 : 0;
        }
        return size;
    }

    private static boolean augment(
            String item, Map<String, Set<String>> across, Map<String, String> matched, Set<String> seen) {
        for (String other : across.getOrDefault(item, Set.of())) {
            if (seen.add(other)
                    && (!matched.containsKey(other) || augment(matched.get(other), across, matched, seen))) {
                matched.put(other, item);
                return true;
            }
        }
        return false;
    }

    private static boolean connected(List<Edge> edges) {
        Set<String> reached = new HashSet<>(Set.of("A"));
        for (int i = 0; i < 2; i++) {
            for (Edge e : edges) {
                if (reached.contains(e.a().substring(0, 1)) || reached.contains(e.b().substring(0, 1))) {
                    reached.add(e.a().substring(0, 1));
                    reached.add(e.b().substring(0, 1));
                }
            }
        }
        return reached.size() == 3;
    }

    /** Every link between items of two of the three recoveries. */
    private static List<Edge> edges() {
        List<Edge> edges = new ArrayList<>(partLinks());
        edges.addAll(lotLinks());
        List<Row> marked = Sheets.of(Sheets.weapons(), ItemColumns.SECONDARY, ":tilde:");
        pairs(marked).forEach(p -> edges.add(new Edge("mark", p.getFirst(), p.getLast())));
        return edges.stream()
                .filter(e -> three(e.a()) && three(e.b()) && e.a().charAt(0) != e.b().charAt(0))
                .toList();
    }

    private static List<Edge> partLinks() {
        Map<String, String> owners = new HashMap<>();
        ALL.stream()
                .filter(r -> r.states(ItemColumns.SERIAL))
                .forEach(r -> owners.putIfAbsent(r.value(ItemColumns.SERIAL), r.value(ItemColumns.TAG)));
        List<Edge> edges = new ArrayList<>();
        for (Row row : ALL) {
            for (String part : ItemColumns.PARTS) {
                String owner = owners.get(row.value(part));
                if (owner != null && !row.value(part).equals(row.value(ItemColumns.SERIAL))) {
                    edges.add(new Edge("part", row.value(ItemColumns.TAG), owner));
                }
            }
        }
        return edges;
    }

    private static List<Edge> lotLinks() {
        List<Row> ammunition = new ArrayList<>(Sheets.rows("north-east-syria/03-items.csv"));
        ammunition.addAll(Sheets.rows("north-east-syria/04-baseline-items.csv"));
        List<Edge> edges = new ArrayList<>();
        ammunition.stream()
                .filter(r -> r.states(ItemColumns.LOT))
                .collect(Collectors.groupingBy(r -> r.value(ItemColumns.LOT)))
                .values()
                .forEach(rows -> pairs(rows).forEach(p -> edges.add(new Edge("lot", p.getFirst(), p.getLast()))));
        return edges;
    }

    private static List<List<String>> pairs(List<Row> rows) {
        List<String> tags = rows.stream().map(r -> r.value(ItemColumns.TAG)).toList();
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            for (int j = i + 1; j < tags.size(); j++) {
                pairs.add(List.of(tags.get(i), tags.get(j)));
            }
        }
        return pairs;
    }

    private static boolean three(String tag) {
        return tag.matches("[ABC]-.*");
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a.substring(0, 1) + b.charAt(0) : b.substring(0, 1) + a.charAt(0);
    }
}
