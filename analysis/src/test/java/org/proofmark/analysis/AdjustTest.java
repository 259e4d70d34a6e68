package org.proofmark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AdjustTest {
    @Test
    void agreesWithR() {
        Map<String, List<Oracle.Row>> families =
                Oracle.rows("adjust.csv").stream().collect(Collectors.groupingBy(row -> row.text("family")));
        assertThat(families).hasSize(6);
        families.values().forEach(family -> {
            check(family, Adjust.BONFERRONI, "bonferroni");
            check(family, Adjust.HOLM, "holm");
            check(family, Adjust.BENJAMINI_HOCHBERG, "bh");
            check(family, Adjust.BENJAMINI_YEKUTIELI, "by");
        });
    }

    @Test
    void noTestsGiveNothing() {
        assertThat(Adjust.HOLM.adjust()).isEmpty();
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Adjust.HOLM.adjust(0.5, 1.5))
                .withMessageContaining("1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> Adjust.HOLM.adjust(0.5, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Adjust.HOLM.adjust(Double.NaN));
    }

    private static void check(List<Oracle.Row> family, Adjust method, String column) {
        double[] adjusted = method.adjust(
                family.stream().mapToDouble(row -> row.number("p")).toArray());
        for (int i = 0; i < adjusted.length; i++) {
            double expected = family.get(i).number(column);
            assertThat(adjusted[i])
                    .as("%s %s", method, family.get(i))
                    .isCloseTo(expected, within(1e-14 + 1e-12 * expected));
        }
    }
}
