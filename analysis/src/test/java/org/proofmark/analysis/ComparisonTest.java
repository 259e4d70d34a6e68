package org.proofmark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Stratum ANY = new Stratum("", "", "", "");
    private static final RecoveryTable TABLE =
            new RecoveryTable(List.of("model"), List.of(row("a"), row("b"), row("c"), row("d")));

    @Test
    void theDefaultBaselineLeavesOutAllChosenGroups() {
        Comparison comparison =
                Comparison.withTheRest(TABLE, List.of(new Group("A", List.of(2)), new Group("B", List.of(0))));
        assertThat(comparison.baseline()).containsExactly(1, 3);
        assertThat(comparison.chosen()).containsExactly(2, 0);
    }

    @Test
    void refusesOverlapAndStrangers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison(TABLE, List.of(new Group("A", List.of(1))), List.of(0, 1)))
                .withMessageContaining("b of the baseline is already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison(TABLE, List.of(new Group("A", List.of(4))), List.of()))
                .withMessageContaining("4 of the group A");
        assertThatIllegalArgumentException().isThrownBy(() -> new Comparison(TABLE, List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Group("A", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecoveryTable(List.of(), List.of(row("a"), row("a"))))
                .withMessageContaining("recovery a stands twice");
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemRow("i", 0, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pattern(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> CommonalityOptions.DEFAULTS.withTerms(4));
    }

    @Test
    void countsQuantitiesAndLeavesUnknownsOut() {
        RecoveryRow row = new RecoveryRow(
                "a",
                ANY,
                List.of(
                        new ItemRow("1", 5, Map.of("lot", "x", "country", "y")),
                        new ItemRow("2", 3, Map.of("lot", "z", "country", "y")),
                        new ItemRow("3", 7, Map.of("country", "y"))));
        RecoveryTable table = new RecoveryTable(List.of("lot", "country"), List.of(row));
        Pattern both = new Pattern(List.of(new Pattern.Term("lot", "x"), new Pattern.Term("country", "y")));
        Tally tally = Tally.of(table, both, 0, 0);
        assertThat(tally.matching()).containsExactly(5);
        assertThat(tally.known()).containsExactly(8);
        assertThat(both).hasToString("lot = x, country = y");
        assertThat(both.includes(Pattern.of("lot", "x"))).isTrue();
    }

    @Test
    void theFamilyCountsLikeTheItemsThemselves() {
        MadeRecoveries made = new MadeRecoveries(5, 0.1, 4, 3, 3).withUnknown(0.2);
        List<RecoveryRow> rows = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(made.recovery("r" + i, ANY, made.size()));
        }
        RecoveryTable table = new RecoveryTable(made.attributes(), rows);
        boolean[] all = new boolean[20];
        java.util.Arrays.fill(all, true);
        List<Tally> family = PatternFamily.of(table, all, all, 2, 3);
        assertThat(family).hasSizeGreaterThan(50);
        List<Integer> indices = java.util.stream.IntStream.range(0, 20).boxed().toList();
        for (Tally tally : family) {
            Tally direct = Tally.of(table, tally.pattern(), 0, 0);
            assertThat(tally.matching()).isEqualTo(direct.matching());
            assertThat(tally.known()).isEqualTo(direct.known());
            assertThat(tally.correlation())
                    .isCloseTo(
                            IntraRecoveryCorrelation.of(
                                    table, indices, tally.pattern().attributes()),
                            org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    @Test
    void sizeBandsAreFourTimesAsWideAsTheOneBefore() {
        assertThat(List.of(SizeBand.of(0), SizeBand.of(4), SizeBand.of(5), SizeBand.of(34), SizeBand.of(171)))
                .containsExactly("0–4", "0–4", "5–19", "20–79", "80–319");
    }

    private static RecoveryRow row(String id) {
        return new RecoveryRow(id, ANY, List.of());
    }
}
