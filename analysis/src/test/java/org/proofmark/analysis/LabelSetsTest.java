package org.proofmark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelSetsTest {
    private static final CommonalityOptions FEW = CommonalityOptions.DEFAULTS.withMinima(1, 1);

    @Test
    void listsAllDistinctSetsOnceAndTheObservedFirst() {
        LabelSets sets = LabelSets.of(strata(), FEW);
        assertThat(sets.exhaustive()).isTrue();
        assertThat(sets.size()).isEqualTo(21 * 5);
        assertThat(set(sets, 0)).containsExactlyInAnyOrder(1, 4, 9);
        Set<Set<Integer>> distinct = new HashSet<>();
        for (int i = 0; i < sets.size(); i++) {
            assertThat(set(sets, i).stream().filter(row -> row < 7)).hasSize(2);
            distinct.add(set(sets, i));
        }
        assertThat(distinct).hasSize(105);
    }

    @Test
    void drawsEveryRecoveryEquallyOftenWithinItsStratum() {
        LabelSets sets = LabelSets.of(strata(), FEW.withPermutations(103));
        assertThat(sets.exhaustive()).isFalse();
        int[] seen = new int[12];
        int draws = 0;
        for (int seed = 0; seed < 300; seed++) {
            LabelSets drawn = LabelSets.of(strata(), FEW.withPermutations(103).withSeed(seed));
            for (int i = 1; i < drawn.size(); i++) {
                Set<Integer> set = set(drawn, i);
                assertThat(set).hasSize(3);
                set.forEach(row -> seen[row]++);
                draws++;
            }
        }
        for (int row = 0; row < 12; row++) {
            assertThat((double) seen[row] / draws)
                    .as("row %d", row)
                    .isCloseTo(row < 7 ? 2 / 7.0 : 1 / 5.0, within(0.012));
        }
    }

    @Test
    void theSameSeedGivesTheSameSets() {
        CommonalityOptions options = FEW.withPermutations(100).withSeed(7);
        assertThat(LabelSets.of(strata(), options).members())
                .isEqualTo(LabelSets.of(strata(), options).members());
        assertThat(LabelSets.of(strata(), options).members())
                .isNotEqualTo(LabelSets.of(strata(), options.withSeed(8)).members());
    }

    @Test
    void splitMixGivesItsPublishedNumbers() {
        // First outputs for the seed 1234567, as in the reference implementation.
        SplitMix random = new SplitMix(1234567);
        assertThat(Long.toUnsignedString(random.next())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(random.next())).isEqualTo("3203168211198807973");
    }

    @Test
    void leavesOutTheSetsOfARecovery() {
        LabelSets sets = LabelSets.of(strata(), FEW);
        LabelSets without = sets.without(0);
        assertThat(without.size()).isEqualTo(15 * 5);
        for (int i = 0; i < without.size(); i++) {
            assertThat(set(without, i)).doesNotContain(0);
        }
        assertThat(set(without, 0)).isEqualTo(set(sets, 0));
    }

    /** Seven recoveries of the north, two of them chosen; five of the south, one chosen. */
    private static Strata strata() {
        List<RecoveryRow> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(new RecoveryRow("r" + i, new Stratum("", i < 7 ? "north" : "south", "", ""), List.of()));
        }
        Comparison comparison = Comparison.withTheRest(
                new RecoveryTable(List.of(), rows), List.of(new Group("A", List.of(4, 9)), new Group("B", List.of(1))));
        return Strata.of(comparison, FEW);
    }

    private static Set<Integer> set(LabelSets sets, int index) {
        Set<Integer> set = new HashSet<>();
        for (int place = 0; place < sets.width(); place++) {
            set.add(sets.member(index, place));
        }
        return set;
    }
}
