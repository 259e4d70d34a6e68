package org.proofmark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Progress;

class SensitivityTest {
    private static final Pattern RARE = Pattern.of("model", MadeRecoveries.RARE);
    private static final CommonalityOptions OPTIONS =
            CommonalityOptions.DEFAULTS.withPermutations(999).withTerms(1);

    @Test
    void leavesOutEveryRecoveryAndEveryItemThatCounts() {
        Comparison comparison = new Simulation(60, true, 0).comparison(0.05, true, 3);
        Sensitivity sensitivity = check(comparison, RARE);
        assertThat(sensitivity.familyWiseP()).isLessThanOrEqualTo(0.01);
        assertThat(sensitivity.wholeBaseline()).isTrue();
        assertThat(sensitivity.recoveries()).hasSize(63);
        assertThat(sensitivity.items()).hasSizeGreaterThanOrEqualTo(18);
        assertThat(sensitivity.items())
                .allSatisfy(without -> assertThat(without.familyWiseP()).isBetween(0.001, 1.0));
        assertThat(sensitivity.itemsThatBreak(Finding.HEADLINE)).isEmpty();
    }

    @Test
    void theOnlyItemOfARecoveryBreaksTheFinding() {
        Comparison comparison = fewRare();
        Sensitivity sensitivity = check(comparison, RARE);
        assertThat(sensitivity.familyWiseP()).isLessThanOrEqualTo(Finding.HEADLINE);
        assertThat(sensitivity.itemsThatBreak(Finding.HEADLINE)).containsExactly("0/0");
        assertThat(sensitivity.items().get(0).familyWiseP()).isEqualTo(1);
    }

    @Test
    void agreesWithComparingAgainWithoutTheRecovery() {
        Comparison comparison = fewRare();
        Sensitivity sensitivity = check(comparison, RARE);
        Comparison less =
                new Comparison(comparison.table(), List.of(new Group("A", List.of(1, 2))), comparison.baseline());
        CommonalityResult again = Commonality.of(less, OPTIONS, Progress.SILENT);
        double expected = again.findings().stream()
                .filter(finding -> finding.pattern().equals(RARE))
                .findFirst()
                .flatMap(finding -> finding.chance().said())
                .orElseThrow()
                .familyWiseP();
        double left = sensitivity.recoveries().stream()
                .filter(without -> without.id().equals("r0"))
                .findFirst()
                .orElseThrow()
                .familyWiseP();
        assertThat(left).isCloseTo(expected, org.assertj.core.api.Assertions.within(0.02));
    }

    @Test
    void refusesPatternsThatWereNotTested() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(fewRare(), Pattern.of("model", "no such")))
                .withMessageContaining("no such");
        assertThat(Sensitivity.of(fewRare(), OPTIONS, List.of(), Progress.SILENT))
                .isEmpty();
    }

    private static Sensitivity check(Comparison comparison, Pattern pattern) {
        return Sensitivity.of(comparison, OPTIONS, List.of(pattern), Progress.SILENT)
                .get(0);
    }

    /** 63 recoveries of 30; the rare model once in the first chosen one, five times in the others, in no baseline. */
    private static Comparison fewRare() {
        List<RecoveryRow> rows = new ArrayList<>();
        for (int i = 0; i < 63; i++) {
            List<ItemRow> items = new ArrayList<>();
            int rare = i == 0 ? 1 : i < 3 ? 5 : 0;
            for (int k = 0; k < 30; k++) {
                String model = k < rare ? MadeRecoveries.RARE : "model " + (i * 7 + k * (1 + i % 3)) % 5;
                items.add(new ItemRow(i + "/" + k, Map.of("model", model)));
            }
            rows.add(new RecoveryRow("r" + i, new Stratum("", "", "", ""), items));
        }
        return Comparison.withTheRest(
                new RecoveryTable(List.of("model"), rows), List.of(new Group("A", List.of(0, 1, 2))));
    }
}
