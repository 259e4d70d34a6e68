package org.proofmark.examples;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.proofmark.model.DaySpan;
import org.proofmark.model.ImpreciseDate;

class WorkshopsTest {
    private static final List<Row> GOODS = Sheets.rows("workshops/05-goods.csv");
    private static final List<Row> LOTS = Sheets.rows("workshops/04-lots.csv");
    private static final List<Row> STEPS = Sheets.rows("workshops/06-transfers.csv");
    private static final Map<String, String> DATES = Sheets.rows("workshops/02-recoveries.csv").stream()
            .collect(Collectors.toMap(r -> r.value("code"), r -> r.value("date")));

    @Test
    void fourLotsAreAtSeveralPlaces() {
        Map<String, Integer> places = new TreeMap<>();
        GOODS.stream()
                .filter(r -> r.states("lot"))
                .collect(Collectors.groupingBy(
                        r -> r.value("lot"), Collectors.mapping(r -> r.value("recovery"), Collectors.toSet())))
                .forEach((lot, at) -> places.put(lot, at.size()));
        places.values().removeIf(n -> n == 1);
        assertThat(places).isEqualTo(Map.of("SYN-P7-001", 5, "SYN-P7-002", 3, "SYN-P3-003", 3, "SYN-P5-004", 2));
        assertThat(places.size()).isLessThan(LOTS.size() / 4);
    }

    @Test
    void oneLotIsAtProductionSitesAndOnBattlefields() {
        Set<String> at = Sheets.of(GOODS, "lot", "SYN-P7-001").stream()
                .map(r -> r.value("recovery").substring(0, 1))
                .collect(Collectors.toSet());
        assertThat(at).containsExactlyInAnyOrder("W", "F");
    }

    @Test
    void noMorePackagesAreFoundThanALotHas() {
        for (Row lot : LOTS) {
            int found = Sheets.of(GOODS, "lot", lot.value("lot")).stream()
                    .mapToInt(r -> Integer.parseInt(r.value("quantity")))
                    .sum();
            assertThat(found).isPositive().isLessThanOrEqualTo(Integer.parseInt(lot.value("lot_size")));
        }
    }

    @Test
    void everyLotHasOneMakerAndOneProduct() {
        Map<String, Row> lots = LOTS.stream().collect(Collectors.toMap(r -> r.value("lot"), r -> r));
        for (Row goods : GOODS) {
            if (goods.states("lot")) {
                Row lot = requireNonNull(lots.get(goods.value("lot")));
                assertThat(List.of(goods.value("maker"), goods.value("product"), goods.value("made")))
                        .isEqualTo(List.of(lot.value("maker"), lot.value("product"), lot.value("made")));
            }
        }
    }

    @Test
    void intervalsAreShortAndLong() {
        assertThat(interval("SYN-P7-001")).isEqualTo(new DaySpan(18L, 47L));
        assertThat(interval("SYN-P7-002")).isEqualTo(new DaySpan(29L, 29L));
        assertThat(Sheets.rows("workshops/known-answers.csv").stream()
                        .filter(r -> r.value("what").equals("last-known-sale-to-recovery"))
                        .map(r -> interval(r.value("lot")))
                        .filter(days -> days.min() != null && days.min() > 3 * 365))
                .isNotEmpty();
    }

    @Test
    void stepsOfALotFollowOneAnother() {
        STEPS.stream().collect(Collectors.groupingBy(r -> r.value("lot"))).forEach((lot, steps) -> {
            for (int i = 1; i < steps.size(); i++) {
                ImpreciseDate before = ImpreciseDate.parse(steps.get(i - 1).value("date"));
                ImpreciseDate after = ImpreciseDate.parse(steps.get(i).value("date"));
                assertThat(before.daysUntil(after).max())
                        .as("%s step %s", lot, i)
                        .isNotNegative();
            }
            assertThat(steps.getFirst().value("kind")).isEqualTo("manufacture");
        });
        for (Row goods : GOODS) {
            if (goods.states("lot")) {
                String last = Sheets.of(STEPS, "lot", goods.value("lot")).stream()
                        .filter(s -> !s.value("kind").equals("unknown"))
                        .toList()
                        .getLast()
                        .value("date");
                DaySpan days = ImpreciseDate.parse(last)
                        .daysUntil(ImpreciseDate.parse(requireNonNull(DATES.get(goods.value("recovery")))));
                assertThat(days.min()).as("%s", goods).isPositive();
            }
        }
    }

    @Test
    void someChainsBreakOffAndOneIsContradicted() {
        Map<String, Long> steps =
                STEPS.stream().collect(Collectors.groupingBy(r -> r.value("lot"), Collectors.counting()));
        assertThat(steps.values().stream().filter(n -> n == 1)).hasSizeGreaterThan(4);
        assertThat(STEPS.stream().map(r -> r.value("status")).distinct())
                .containsExactlyInAnyOrder("asserted", "confirmed", "contradicted", "inferred");
    }

    @Test
    void namesAreOpaqueAndInvented() {
        assertThat(GOODS).allMatch(r -> r.value("product").matches("Product [1-9]"));
        assertThat(GOODS).allMatch(r -> r.value("maker").matches("Producer [1-6]"));
        assertThat(GOODS).allMatch(r -> r.value("country").matches("(Country [P-U])?"));
        assertThat(Sheets.rows("workshops/03-entities.csv"))
                .allMatch(r -> r.value("name").matches("(Producer|Trader|Outlet) [1-6]"))
                .allMatch(r -> r.value("kind").equals("company"));
        assertThat(GOODS.stream().filter(r -> r.states("lot")))
                .allMatch(r -> r.value("lot").startsWith("SYN-"));
    }

    private static DaySpan interval(String lot) {
        Row answer = Sheets.of(
                        Sheets.of(Sheets.rows("workshops/known-answers.csv"), "what", "last-known-sale-to-recovery"),
                        "lot",
                        lot)
                .getFirst();
        return ImpreciseDate.parse(answer.value("from_date")).daysUntil(ImpreciseDate.parse(answer.value("to_date")));
    }
}
