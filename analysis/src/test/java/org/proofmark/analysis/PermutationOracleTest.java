package org.proofmark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Progress;

/** Against {@code oracle/permutation.py}, which lists every set of recoveries and counts. */
class PermutationOracleTest {
    private static final List<String> ATTRIBUTES = List.of("model", "country", "mark");
    private static final CommonalityOptions OPTIONS = CommonalityOptions.DEFAULTS.withMinima(10, 5);

    @Test
    void exactWhereAllSetsAreListed() {
        check("small", OPTIONS, true);
    }

    @Test
    void exactWithStrataUnknownsAndUnrecordedAttributes() {
        check("strata", OPTIONS, true);
    }

    @Test
    void withinMonteCarloErrorWhereSetsAreDrawn() {
        check("large", OPTIONS, false);
    }

    @Test
    void exactAgainForTheLargeSet() {
        check("large", OPTIONS.withPermutations(400_000), true);
    }

    private static void check(String name, CommonalityOptions options, boolean exact) {
        Trial trial = new Trial(comparison(name), options);
        List<Tally> family = trial.family();
        LabelSets sets = LabelSets.of(trial.strata(), options);
        assertThat(sets.exhaustive()).isEqualTo(exact);
        StepDown steps =
                new StepDown(family.stream().map(Ranks::of).toList(), Trial.weights(family), sets, Progress.SILENT);
        Map<String, Oracle.Row> expected = new HashMap<>();
        Oracle.rows("permutation-" + name + "-expected.csv").forEach(row -> expected.put(row.text("pattern"), row));
        assertThat(family).hasSameSizeAs(expected.keySet());
        for (int j = 0; j < family.size(); j++) {
            Oracle.Row row = expected.get(family.get(j).pattern().toString().replace(", ", " & "));
            assertThat(row).as("%s", family.get(j).pattern()).isNotNull();
            double p = java.util.Objects.requireNonNull(row).number("p");
            double familyWise = row.number("familywise");
            assertThat(steps.raw()[j]).as("%s", row).isCloseTo(p, within(1e-12));
            double error = 4 * Math.sqrt(familyWise * (1 - familyWise) / options.permutations()) + 2e-4;
            assertThat(steps.adjusted(j)).as("%s", row).isCloseTo(familyWise, within(exact ? 1e-12 : error));
        }
    }

    private static Comparison comparison(String name) {
        Map<String, List<Oracle.Row>> byRecovery = new LinkedHashMap<>();
        for (Oracle.Row row : Oracle.rows("permutation-" + name + ".csv")) {
            byRecovery
                    .computeIfAbsent(row.text("recovery"), id -> new ArrayList<>())
                    .add(row);
        }
        List<RecoveryRow> recoveries = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        byRecovery.forEach((id, rows) -> {
            if (rows.get(0).whole("chosen") == 1) {
                chosen.add(recoveries.size());
            }
            Stratum stratum = new Stratum("", rows.get(0).text("region"), "", "");
            recoveries.add(new RecoveryRow(
                    id, stratum, rows.stream().map(PermutationOracleTest::item).toList()));
        });
        return Comparison.withTheRest(new RecoveryTable(ATTRIBUTES, recoveries), List.of(new Group("chosen", chosen)));
    }

    private static ItemRow item(Oracle.Row row) {
        Map<String, String> values = new HashMap<>();
        for (String attribute : ATTRIBUTES) {
            if (!row.text(attribute).isEmpty()) {
                values.put(attribute, row.text(attribute));
            }
        }
        return new ItemRow(row.text("item"), row.whole("quantity"), values);
    }
}
