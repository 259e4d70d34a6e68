package org.proofmark.examples;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.analysis.SizeBand;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.Matching;
import org.proofmark.notation.Reading;

class NorthEastSyriaTest {
    private static final List<Row> WEAPONS = Sheets.weapons();
    private static final List<Row> BASELINE = Sheets.baseline();
    private static final List<Row> RECOVERIES = Sheets.rows("north-east-syria/01-recoveries.csv");

    @ParameterizedTest
    @CsvSource({"A, 34, 24, 4, 12", "B, 171, 98, 8, 5", "C, 66, 58, 6, 9"})
    void fitsThePublishedShares(String code, int weapons, int rifles, int rare, long percent) {
        List<Row> own = Sheets.of(WEAPONS, ItemColumns.RECOVERY, code);
        assertThat(own).hasSize(weapons);
        assertThat(Sheets.of(own, ItemColumns.TYPE, Kind.ASSAULT_RIFLE)).hasSize(rifles);
        assertThat(Sheets.of(own, ItemColumns.MODEL, "Type 68")).hasSize(rare);
        assertThat(Math.round(100.0 * rare / weapons)).isEqualTo(percent);
        assertThat(own).allMatch(r -> r.states(ItemColumns.MODEL) && r.states(ItemColumns.TYPE));
    }

    @Test
    void oneInTenAssaultRiflesIsTheRareOne() {
        assertThat(WEAPONS).hasSize(271);
        assertThat(Sheets.of(WEAPONS, ItemColumns.TYPE, Kind.ASSAULT_RIFLE)).hasSize(180);
        assertThat(Sheets.of(WEAPONS, ItemColumns.MODEL, "Type 68")).hasSize(18).allMatch(r -> r.value(ItemColumns.TYPE)
                .equals(Kind.ASSAULT_RIFLE));
    }

    @Test
    void moreThan13000RoundsInTwoOrThreeGroupsEach() {
        List<Row> groups = Sheets.of(Sheets.rows("north-east-syria/03-items.csv"), ItemColumns.CLASS, "ammunition");
        assertThat(groups.stream()
                        .mapToInt(r -> Integer.parseInt(r.value(ItemColumns.QUANTITY)))
                        .sum())
                .isEqualTo(13_120);
        assertThat(groups.stream()
                        .collect(Collectors.groupingBy(r -> r.value(ItemColumns.RECOVERY), Collectors.counting())))
                .isEqualTo(Map.of("A", 2L, "B", 3L, "C", 3L));
    }

    @Test
    void theRareRifleIsRareInTheBaseline() {
        Map<String, Long> perRecovery = Sheets.of(BASELINE, ItemColumns.MODEL, "Type 68").stream()
                .collect(Collectors.groupingBy(r -> r.value(ItemColumns.RECOVERY), Collectors.counting()));
        assertThat(perRecovery).hasSize(5);
        assertThat(perRecovery.values()).allMatch(n -> n <= 2);
        assertThat(BASELINE).hasSizeBetween(2_800, 3_400);
    }

    @Test
    void fourKeysLeaveEnoughComparableRecoveriesInEachStratum() {
        Map<String, Long> sizes = Sheets.all().stream()
                .collect(Collectors.groupingBy(r -> r.value(ItemColumns.RECOVERY), Collectors.counting()));
        Map<String, Set<String>> strata = new HashMap<>();
        for (Row recovery : RECOVERIES) {
            String key = String.join(
                    " | ",
                    recovery.value("type"),
                    recovery.value("region"),
                    year(recovery.value("date")),
                    SizeBand.of(
                            requireNonNull(sizes.get(recovery.value("code"))).intValue()));
            strata.computeIfAbsent(key, k -> new HashSet<>()).add(recovery.value("code"));
        }
        for (String chosen : List.of("A", "B", "C")) {
            assertThat(strata.values().stream().filter(s -> s.contains(chosen)))
                    .singleElement()
                    .satisfies(s -> assertThat(s).hasSizeGreaterThan(20));
        }
        assertThat(RECOVERIES).hasSize(83).allMatch(r -> Integer.parseInt(year(r.value("date"))) >= 2020);
    }

    @Test
    void weaponsOfOneRecoveryResembleOneAnother() {
        List<List<Row>> recoveries = BASELINE.stream()
                .filter(r -> r.states(ItemColumns.MODEL))
                .collect(Collectors.groupingBy(r -> r.value(ItemColumns.RECOVERY)))
                .values()
                .stream()
                .toList();
        // Pairs of one recovery agree in model more often than pairs at large: by (1 - agreement at large) / (1 +
        // strength).
        double within = recoveries.stream()
                .mapToDouble(NorthEastSyriaTest::agreeing)
                .average()
                .orElseThrow();
        double atLarge = agreeing(
                BASELINE.stream().filter(r -> r.states(ItemColumns.MODEL)).toList());
        assertThat((within - atLarge) / (1 - atLarge)).isCloseTo(1.0 / (1 + BaselineRecovery.STRENGTH), within(0.04));
    }

    /** Share of pairs with equal models. */
    private static double agreeing(List<Row> rows) {
        double n = rows.size();
        return rows.stream()
                        .collect(Collectors.groupingBy(r -> r.value(ItemColumns.MODEL), Collectors.counting()))
                        .values()
                        .stream()
                        .mapToDouble(c -> c * (c - 1.0))
                        .sum()
                / (n * (n - 1));
    }

    @Test
    void everyNumberHasTheReservedPrefix() {
        List<String> numbers = Sheets.all().stream()
                .flatMap(r -> Stream.of(ItemColumns.SERIAL, ItemColumns.BOLT, ItemColumns.CARRIER, ItemColumns.COVER)
                        .map(r::value))
                .filter(n -> !n.isEmpty())
                .toList();
        assertThat(numbers).hasSizeGreaterThan(5_000).allMatch(n -> n.startsWith(SerialNumbers.PREFIX));
        assertThat(Stream.of("03-items", "04-baseline-items")
                        .flatMap(f -> Sheets.rows("north-east-syria/" + f + ".csv").stream())
                        .map(r -> r.value(ItemColumns.LOT))
                        .filter(l -> !l.isEmpty()))
                .allMatch(l -> l.startsWith(SerialNumbers.PREFIX));
    }

    @Test
    void makersAndCountriesAreInvented() {
        assertThat(Sheets.all()).allMatch(r -> r.value(ItemColumns.MAKER).matches("(Maker [1-6])?"));
        assertThat(Sheets.all()).allMatch(r -> r.value(ItemColumns.COUNTRY).matches("(Country [P-T])?"));
        assertThat(Sheets.all()).allMatch(r -> r.value(ItemColumns.MODEL).matches("(Type 68|Model [A-Z]-[1-6])?"));
        assertThat(Sheets.of(Sheets.all(), ItemColumns.MODEL, "Type 68"))
                .allMatch(r -> !r.states(ItemColumns.MAKER) && !r.states(ItemColumns.COUNTRY));
    }

    @Test
    void datesReadingsAndHeadstampsCanBeRead() {
        RECOVERIES.forEach(r ->
                assertThat(ImpreciseDate.parse(r.value("date")).isUnknown()).isFalse());
        for (Row row : Sheets.rows("north-east-syria/04-baseline-items.csv")) {
            ImpreciseDate.parse(row.value(ItemColumns.DOCUMENTED_ON));
            Reading.parse(row.value(ItemColumns.SERIAL));
            if (row.states(ItemColumns.HEADSTAMP)) {
                assertThat(Headstamp.parse(row.value(ItemColumns.HEADSTAMP)).entries())
                        .hasSize(2);
            }
        }
    }

    @Test
    void someNumbersAreWornRemovedOrAbsent() {
        for (List<Row> rows : List.of(WEAPONS, BASELINE)) {
            assertThat(Sheets.of(rows, ItemColumns.SERIAL_STATE, "removed")).hasSizeGreaterThan(rows.size() / 40);
            assertThat(Sheets.of(rows, ItemColumns.SERIAL_STATE, "absent")).isNotEmpty();
            assertThat(rows.stream().filter(r -> r.value(ItemColumns.SERIAL).contains("?")))
                    .hasSizeGreaterThan(5);
            assertThat(rows.stream().filter(r -> r.value(ItemColumns.SERIAL).contains("[")))
                    .isNotEmpty();
        }
    }

    /** Only one number fits a worn reading, so no link arises by chance. */
    @Test
    void wornReadingsFitOneNumberOnly() {
        Set<String> whole = Sheets.all().stream()
                .flatMap(r -> Stream.of(ItemColumns.SERIAL, ItemColumns.BOLT, ItemColumns.CARRIER, ItemColumns.COVER)
                        .map(r::value))
                .filter(n -> n.matches("SYN[0-9]{7}"))
                .collect(Collectors.toSet());
        List<Reading> numbers = whole.stream().map(Reading::literal).toList();
        List<String> worn = WEAPONS.stream()
                .map(r -> r.value(ItemColumns.SERIAL))
                .filter(n -> !n.isEmpty() && !whole.contains(n))
                .toList();
        assertThat(worn).hasSizeGreaterThan(20);
        for (String reading : worn) {
            Reading parsed = Reading.parse(reading);
            assertThat(numbers.stream().filter(n -> Matching.compatible(parsed, n)))
                    .as(reading)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void theSecondTeamDisagreesAboutEightItems() {
        Map<String, Row> items = WEAPONS.stream().collect(Collectors.toMap(r -> r.value(ItemColumns.TAG), r -> r));
        List<Row> others = Sheets.rows("north-east-syria/05-second-opinions.csv");
        assertThat(others).hasSize(8);
        for (Row other : others) {
            Row own = requireNonNull(items.get(other.value("tag")));
            String column = other.states("serial") ? ItemColumns.SERIAL : ItemColumns.MODEL;
            assertThat(other.value(column)).isNotEmpty().isNotEqualTo(own.value(column));
        }
        assertThat(others.stream()
                        .map(o -> requireNonNull(items.get(o.value("tag"))).value(ItemColumns.MODEL)))
                .contains("Type 68");
    }

    @Test
    void countsClaimedOfABaselineRecoveryDisagree() {
        Map<String, Set<String>> claims = Sheets.rows("north-east-syria/06-claimed-counts.csv").stream()
                .collect(Collectors.groupingBy(
                        r -> r.value("recovery"), Collectors.mapping(r -> r.value("low"), Collectors.toSet())));
        assertThat(claims).hasSize(12);
        assertThat(claims.values()).allMatch(counts -> counts.size() == 2);
    }

    private static String year(String date) {
        return String.valueOf(ImpreciseDate.parse(date).earliest()).substring(0, 4);
    }
}
