package org.proofmark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.proofmark.analysis.Finding.Chance;
import org.proofmark.model.Progress;

class CommonalityTest {
    private static final Pattern RARE = Pattern.of("model", MadeRecoveries.RARE);
    private static final CommonalityOptions OPTIONS = CommonalityOptions.DEFAULTS.withPermutations(1_999);

    @Test
    void findsARareModelInEveryChosenRecovery() {
        CommonalityResult result = run(planted(60));
        Finding finding = result.findings().get(0);
        assertThat(finding.pattern()).isEqualTo(RARE);
        assertThat(result.headlines()).extracting(Finding::pattern).containsExactly(RARE);
        Chance chance = finding.chance().said().orElseThrow();
        assertThat(chance.familyWiseP()).isLessThanOrEqualTo(0.01);
        assertThat(chance.p()).isLessThanOrEqualTo(chance.fdr());
        assertThat(chance.each()).hasSize(3);
        assertThat(chance.weakestOwnP()).isLessThan(0.15);
        assertThat(finding.shares().groups().get(0).share()).isEqualTo(new Share(4, 34, 0));
        assertThat(finding.shares().groups().get(1).share()).isEqualTo(new Share(8, 171, 0));
        assertThat(finding.shares().groups().get(2).share()).isEqualTo(new Share(6, 66, 0));
        assertThat(finding.shares().groups().get(0).ratio().said().orElseThrow().ratio())
                .isGreaterThan(5);
    }

    @Test
    void saysHowChanceWasMeasured() {
        CommonalityResult.Design design = run(planted(60)).design().said().orElseThrow();
        assertThat(design.matching().comparable()).isEqualTo(60);
        assertThat(design.matching().relaxed()).isEmpty();
        assertThat(design.sets()).isEqualTo(2_000);
        assertThat(design.exhaustive()).isFalse();
        assertThat(design.smallestP()).isCloseTo(1.0 / 39_711, within(1e-15));
        assertThat(design.family()).isGreaterThan(100);
    }

    @Test
    void fewerThanFortyComparableRecoveriesCannotSay() {
        CommonalityResult result = run(planted(39));
        assertThat(result.design().toString())
                .isEqualTo("cannot be said: only 39 comparable recoveries besides the chosen ones, "
                        + "needs at least 40 comparable recoveries");
        assertThat(result.headlines()).isEmpty();
        Finding rare = find(result, RARE);
        assertThat(rare.chance().said()).isEmpty();
        assertThat(rare.shares().groups().get(2).share()).isEqualTo(new Share(6, 66, 0));
        assertThat(run(planted(40)).design().said()).isPresent();
    }

    @Test
    void unknownValuesAreInNoDenominator() {
        Comparison comparison =
                change(planted(60), row -> row.id().equals("chosen 1") ? blind(row, "model", 10, 20) : row);
        Finding finding = find(run(comparison), RARE);
        assertThat(finding.shares().groups().get(1).share()).isEqualTo(new Share(8, 161, 10));
    }

    @Test
    void anAttributeThatFewRecoveriesRecordCannotSay() {
        Comparison comparison = change(
                planted(60),
                row -> row.id().startsWith("other") && Integer.parseInt(row.id().substring(6)) >= 39
                        ? blind(row, "model", 0, row.items().size())
                        : row);
        Finding finding = find(run(comparison), RARE);
        assertThat(finding.chance().toString()).contains("only 39 comparable recoveries record model");
        assertThat(finding.shares().baseline().recorded()).isEqualTo(39);
        assertThat(finding.shares().baseline().all()).isEqualTo(60);
    }

    @Test
    void recordingAMarkOnlyWhereItWasLookedForIsNoFinding() {
        // Marks are recorded in the chosen recoveries and in 45 others, and are in every one of those.
        Comparison comparison = change(planted(60), row -> {
            boolean looked =
                    row.id().startsWith("chosen") || Integer.parseInt(row.id().substring(6)) < 45;
            return looked ? mark(row) : row;
        });
        Finding finding = find(run(withAttribute(comparison, "mark")), Pattern.of("mark", "dotted"));
        assertThat(finding.chance().said().orElseThrow().p()).isEqualTo(1);
    }

    @Test
    void foldsWhatASimplerPatternAccountsFor() {
        // All rare rifles come from one country that makes nothing else here, and have one calibre.
        Comparison comparison = change(planted(60), CommonalityTest::oneCountry);
        CommonalityResult result = run(comparison);
        assertThat(result.headlines()).extracting(Finding::pattern).containsExactly(RARE);
        assertThat(find(result, Pattern.of("country", "far")).explainedBy()).contains(RARE);
        Pattern pair = new Pattern(
                List.of(new Pattern.Term("model", MadeRecoveries.RARE), new Pattern.Term("country", "far")));
        assertThat(find(result, pair).headline()).isTrue();
        assertThat(find(result, pair).explainedBy()).contains(RARE);
    }

    @Test
    void keepsASecondFindingThatStandsByItself() {
        // A mark on other items of the chosen recoveries, on one item in two others.
        Comparison comparison = withAttribute(planted(60), "mark");
        comparison = change(comparison, row -> {
            int marked = row.id().startsWith("chosen") ? 5 : row.id().matches("other [12]") ? 1 : 0;
            return markFrom(row, 10, marked);
        });
        assertThat(run(comparison).headlines())
                .extracting(Finding::pattern)
                .contains(RARE, Pattern.of("mark", "tilde"));
    }

    @Test
    void keepsACombinationThatNeitherValueAccountsFor() {
        // Both values are everywhere; together they are only in the chosen recoveries and one other.
        List<RecoveryRow> rows = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            List<ItemRow> items = new ArrayList<>();
            for (int k = 0; k < 40; k++) {
                boolean old = k % 4 == 0;
                boolean together = i < 4 && k % 8 == 0;
                items.add(new ItemRow(
                        i + "/" + k,
                        Map.of(
                                "decade",
                                old ? "old" : "new",
                                "calibre",
                                together || (!old && k % 3 == 0) ? "9" : "8")));
            }
            rows.add(new RecoveryRow("r" + i, new Stratum("", "", "", ""), items));
        }
        Comparison comparison = Comparison.withTheRest(
                new RecoveryTable(List.of("decade", "calibre"), rows), List.of(new Group("all", List.of(0, 1, 2))));
        assertThat(run(comparison).headlines())
                .extracting(finding -> finding.pattern().toString())
                .contains("decade = old, calibre = 9");
    }

    @Test
    void dropsKeysInTheStatedOrderAndSaysSo() {
        Comparison comparison = change(planted(60), row -> {
            int number = Integer.parseInt(row.id().replaceAll("\\D", ""));
            Stratum stratum = new Stratum(
                    "seizure", row.id().startsWith("chosen") || number < 45 ? "north" : "south", "p" + number % 9, "s");
            return new RecoveryRow(row.id(), stratum, row.items());
        });
        Matching matching = run(comparison).design().said().orElseThrow().matching();
        assertThat(matching.matchedOn()).containsExactly("type", "region");
        assertThat(matching.relaxed()).containsExactly("size band", "period");
        assertThat(matching.why()).contains("comparable recoveries, fewer than 20");
        assertThat(matching.comparable()).isEqualTo(45);
    }

    @Test
    void theSameSeedGivesTheSameResult() {
        assertThat(run(planted(60)).toString()).isEqualTo(run(planted(60)).toString());
        assertThat(run(planted(60)).findings()).isEqualTo(run(planted(60)).findings());
    }

    @Test
    void stopsWhenAsked() {
        Progress once = (done, total) -> done < 3;
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Commonality.of(planted(60), OPTIONS, once))
                .withMessageContaining("Cancelled after 3");
    }

    @Test
    void aChosenRecoveryWithoutThePatternEndsIt() {
        Comparison comparison = change(planted(60), row -> row.id().equals("chosen 2") ? recolour(row) : row);
        assertThat(run(comparison).findings())
                .noneMatch(finding -> finding.pattern().equals(RARE));
    }

    private static CommonalityResult run(Comparison comparison) {
        return Commonality.of(comparison, OPTIONS, Progress.SILENT);
    }

    private static Comparison planted(int baseline) {
        return new Simulation(baseline, true, 0).comparison(0.05, true, 3);
    }

    private static Finding find(CommonalityResult result, Pattern pattern) {
        return result.findings().stream()
                .filter(finding -> finding.pattern().equals(pattern))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison change(Comparison comparison, UnaryOperator<RecoveryRow> change) {
        RecoveryTable table = comparison.table();
        List<RecoveryRow> rows = table.recoveries().stream().map(change).toList();
        return new Comparison(new RecoveryTable(table.attributes(), rows), comparison.groups(), comparison.baseline());
    }

    private static Comparison withAttribute(Comparison comparison, String attribute) {
        List<String> attributes = new ArrayList<>(comparison.table().attributes());
        attributes.add(attribute);
        return new Comparison(
                new RecoveryTable(attributes, comparison.table().recoveries()),
                comparison.groups(),
                comparison.baseline());
    }

    private static RecoveryRow items(RecoveryRow row, java.util.function.IntFunction<ItemRow> item) {
        List<ItemRow> items = new ArrayList<>();
        for (int i = 0; i < row.items().size(); i++) {
            items.add(item.apply(i));
        }
        return new RecoveryRow(row.id(), row.stratum(), items);
    }

    private static ItemRow with(ItemRow item, String attribute, String value) {
        Map<String, String> values = new HashMap<>(item.values());
        values.put(attribute, value);
        return new ItemRow(item.id(), values);
    }

    private static RecoveryRow blind(RecoveryRow row, String attribute, int from, int to) {
        return items(row, i -> {
            Map<String, String> values = new HashMap<>(row.items().get(i).values());
            if (i >= from && i < to) {
                values.remove(attribute);
            }
            return new ItemRow(row.items().get(i).id(), values);
        });
    }

    private static RecoveryRow mark(RecoveryRow row) {
        return items(row, i -> with(row.items().get(i), "mark", "dotted"));
    }

    private static RecoveryRow markFrom(RecoveryRow row, int from, int marked) {
        int last = row.items().size();
        int first = Math.min(from, Math.max(0, last - marked));
        return items(row, i -> with(row.items().get(i), "mark", i >= first && i < first + marked ? "tilde" : "none"));
    }

    private static RecoveryRow oneCountry(RecoveryRow row) {
        return items(row, i -> {
            ItemRow item = row.items().get(i);
            return MadeRecoveries.RARE.equals(item.values().get("model")) ? with(item, "country", "far") : item;
        });
    }

    private static RecoveryRow recolour(RecoveryRow row) {
        return items(row, i -> with(row.items().get(i), "model", "model 0"));
    }
}
