package org.proofmark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.proofmark.analysis.Cut.Removable;
import org.proofmark.analysis.Cut.What;

class EvidenceCutsTest {
    private static final List<String> ABC = List.of("A", "B", "C");

    @Test
    void oneItemHoldsTheGroupsTogether() {
        EvidenceCuts cuts = EvidenceCuts.of(
                ABC,
                List.of(
                        link("bolt", "component serial", "A", "a1", "B", "b1"),
                        link("cover", "component serial", "A", "a2", "B", "b2"),
                        link("magazine", "component serial", "B", "b3", "C", "c1")));
        assertThat(cuts.connected()).isTrue();
        Cut byItem = cuts.byItem().orElseThrow();
        assertThat(byItem.size()).isEqualTo(1);
        assertThat(ids(byItem)).containsExactlyInAnyOrder(Set.of("b3"), Set.of("c1"));
        assertThat(ids(cuts.byEvidence().orElseThrow())).containsExactly(Set.of("magazine"));
        assertThat(ids(cuts.byKind().orElseThrow())).containsExactly(Set.of("component serial"));
    }

    @Test
    void twoItemsHoldTheGroupsTogether() {
        EvidenceCuts cuts = EvidenceCuts.of(
                ABC,
                List.of(
                        link("bolt", "component serial", "A", "a1", "B", "b1"),
                        link("lot", "lot", "A", "a2", "B", "b2"),
                        link("lot 2", "lot", "B", "b3", "C", "c1"),
                        link("mark", "secondary mark", "A", "a3", "C", "c2")));
        Cut byItem = cuts.byItem().orElseThrow();
        assertThat(byItem.size()).isEqualTo(2);
        assertThat(byItem.complete()).isTrue();
        assertThat(ids(byItem)).contains(Set.of("c1", "c2"), Set.of("b3", "a3")).hasSize(4);
        Cut byKind = cuts.byKind().orElseThrow();
        assertThat(byKind.size()).isEqualTo(2);
        assertThat(ids(byKind))
                .containsExactlyInAnyOrder(Set.of("lot", "secondary mark"), Set.of("lot", "component serial"));
    }

    @Test
    void noneWhereTheGroupsAreNotConnected() {
        EvidenceCuts cuts = EvidenceCuts.of(ABC, List.of(link("bolt", "component serial", "A", "a1", "B", "b1")));
        assertThat(cuts.connected()).isFalse();
        assertThat(cuts.components()).containsExactlyInAnyOrder(Set.of("A", "B"), Set.of("C"));
        assertThat(cuts.byItem()).isEmpty();
        assertThat(cuts.byEvidence()).isEmpty();
        assertThat(cuts.byKind()).isEmpty();
        assertThat(EvidenceCuts.of(ABC, List.of()).components()).hasSize(3);
    }

    @Test
    void anItemTakesAllItsEvidenceWithIt() {
        // Two pieces of evidence, one rifle behind both.
        EvidenceCuts cuts = EvidenceCuts.of(
                List.of("A", "B"),
                List.of(
                        link("bolt", "component serial", "A", "rifle", "B", "b1"),
                        link("mark", "secondary mark", "A", "rifle", "B", "b2")));
        assertThat(ids(cuts.byItem().orElseThrow())).containsExactly(Set.of("rifle"));
        assertThat(cuts.byEvidence().orElseThrow().size()).isEqualTo(2);
        assertThat(cuts.byKind().orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void aLotHoldsAsLongAsOneItemPerGroupIsLeft() {
        Evidence lot = new Evidence(
                "lot", "lot", Map.of("A", Set.of("a1", "a2"), "B", Set.of("b1", "b2", "b3"), "C", Set.of("c1", "c2")));
        Cut cut = EvidenceCuts.of(ABC, List.of(lot)).byItem().orElseThrow();
        assertThat(ids(cut)).containsExactlyInAnyOrder(Set.of("a1", "a2"), Set.of("c1", "c2"));
    }

    @Test
    void aDocumentIsRemovedAsAWhole() {
        Evidence document = new Evidence("packing list", "document", Map.of("A", Set.of(), "B", Set.of("b1", "b2")));
        Cut cut = EvidenceCuts.of(List.of("A", "B"), List.of(document)).byItem().orElseThrow();
        assertThat(cut.sets()).containsExactly(Set.of(new Removable(What.EVIDENCE, "packing list")));
    }

    @Test
    void manyItemsGiveOneSetOfTheRightSize() {
        List<Evidence> links = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            links.add(link("e" + i, "lot", "A", "a" + i, "B", "b" + i));
        }
        Cut cut = EvidenceCuts.of(List.of("A", "B"), links).byItem().orElseThrow();
        assertThat(cut.size()).isEqualTo(9);
        assertThat(cut.complete()).isFalse();
        assertThat(cut.sets()).hasSize(1);
        assertThat(connected(List.of("A", "B"), links, ids(cut).get(0))).isFalse();
    }

    @Test
    void agreesWithTryingEverySetOfItems() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        int connected = 0;
        for (int graph = 0; graph < 300; graph++) {
            List<String> groups = List.of("A", "B", "C", "D").subList(0, 2 + random.nextInt(3));
            List<Evidence> evidence = randomEvidence(random, groups);
            EvidenceCuts cuts = EvidenceCuts.of(groups, evidence);
            if (cuts.connected()) {
                connected++;
                Set<Set<String>> smallest = smallest(groups, evidence);
                Cut cut = cuts.byItem().orElseThrow();
                assertThat(cut.size()).isEqualTo(smallest.iterator().next().size());
                if (cut.complete()) {
                    assertThat(new HashSet<>(ids(cut))).isEqualTo(smallest);
                } else {
                    assertThat(smallest).containsAll(ids(cut));
                }
                assertThat(ids(cut)).doesNotHaveDuplicates();
            }
        }
        assertThat(connected).isGreaterThan(150);
    }

    @Test
    void refusesWhatCannotComeApart() {
        assertThatIllegalArgumentException().isThrownBy(() -> EvidenceCuts.of(List.of("A"), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> EvidenceCuts.of(List.of("A", "A"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvidenceCuts.of(List.of("A", "B"), List.of(link("e", "lot", "A", "a", "Z", "z"))))
                .withMessageContaining("e links");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence("e", "lot", Map.of("A", Set.of("a"))))
                .withMessageContaining("two groups");
    }

    private static List<Evidence> randomEvidence(RandomGenerator random, List<String> groups) {
        List<Evidence> evidence = new ArrayList<>();
        int pieces = 1 + random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            Map<String, Set<String>> items = new TreeMap<>();
            while (items.size() < 2) {
                String group = groups.get(random.nextInt(groups.size()));
                Set<String> carriers = new TreeSet<>();
                for (int k = 0; k <= random.nextInt(2); k++) {
                    carriers.add(group + random.nextInt(3));
                }
                items.put(group, carriers);
            }
            evidence.add(new Evidence("e" + i, "lot", items));
        }
        return evidence;
    }

    private static Set<Set<String>> smallest(List<String> groups, List<Evidence> evidence) {
        List<String> items = evidence.stream()
                .flatMap(one -> one.itemsByGroup().values().stream())
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
        for (int size = 1; size <= items.size(); size++) {
            Set<Set<String>> found = new HashSet<>();
            for (int mask = 0; mask < 1 << items.size(); mask++) {
                if (Integer.bitCount(mask) == size) {
                    Set<String> gone = new HashSet<>();
                    for (int i = 0; i < items.size(); i++) {
                        if ((mask >> i & 1) == 1) {
                            gone.add(items.get(i));
                        }
                    }
                    if (!connected(groups, evidence, gone)) {
                        found.add(gone);
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new AssertionError("no set of items parts the groups");
    }

    /** Written without the class under test: spreads from the first group until nothing changes. */
    private static boolean connected(List<String> groups, List<Evidence> evidence, Set<String> gone) {
        Set<String> reached = new HashSet<>(Set.of(groups.get(0)));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Evidence one : evidence) {
                Set<String> alive = one.itemsByGroup().entrySet().stream()
                        .filter(entry -> !gone.containsAll(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
                if (alive.stream().anyMatch(reached::contains)) {
                    grew |= reached.addAll(alive);
                }
            }
        }
        return reached.containsAll(groups);
    }

    private static Evidence link(
            String id, String kind, String one, String itemOfOne, String other, String itemOfOther) {
        return new Evidence(id, kind, Map.of(one, Set.of(itemOfOne), other, Set.of(itemOfOther)));
    }

    private static List<Set<String>> ids(Cut cut) {
        return cut.sets().stream()
                .map(set -> set.stream().map(Removable::id).collect(Collectors.toSet()))
                .toList();
    }
}
