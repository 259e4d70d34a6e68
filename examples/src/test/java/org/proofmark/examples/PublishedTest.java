package org.proofmark.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofmark.model.DaySpan;
import org.proofmark.model.ImpreciseDate;

class PublishedTest {
    private static final List<Row> CLAIMS = Sheets.rows("north-east-syria/07-published-claims.csv");
    private static final List<Row> WORKSHOP_CLAIMS = Sheets.rows("workshops/07-published-claims.csv");

    @Test
    void everyPublishedRowHasASourceWithAnAddressAndAGrade() throws IOException {
        for (Path file : files(true, ".csv")) {
            for (Row row : Table.read(file).rows()) {
                assertThat(row.value("source_title")).as("%s %s", file, row).isNotBlank();
                assertThat(row.value("source_address")).as("%s %s", file, row).startsWith("http");
                assertThat(row.value("reliability")).matches("[A-F]");
                assertThat(row.value("credibility")).matches("[1-6]");
                assertThat(row.value("interested_party")).matches("yes|no");
                ImpreciseDate.parse(row.value("source_published"));
            }
        }
    }

    @Test
    void publishedFactsAreNotSyntheticAndAllElseIs() throws IOException {
        for (Path mapping : files(true, ".yaml")) {
            assertThat(Files.readString(mapping))
                    .as("%s", mapping)
                    .contains("handling: public")
                    .doesNotContain("synthetic: true");
        }
        for (Path mapping : files(false, ".yaml")) {
            assertThat(Files.readString(mapping)).as("%s", mapping).contains("handling: internal", "synthetic: true");
        }
        assertThat(Files.readString(Sheets.EXAMPLES.resolve("north-east-syria/04-baseline-items.mapping.yaml")))
                .isEqualTo(Files.readString(Sheets.EXAMPLES.resolve("north-east-syria/03-items.mapping.yaml")));
    }

    @Test
    void sourcesDisagreeAbout270And271() {
        assertThat(values(CLAIMS, "weapons")).containsExactlyInAnyOrder("270", "271");
        assertThat(Sheets.of(CLAIMS, "measure", "weapons").stream()
                        .map(r -> r.value("basis"))
                        .distinct())
                .containsExactly("documented");
    }

    @Test
    void sharesAndCountsAreThoseOfTheReport() {
        assertThat(Sheets.of(CLAIMS, "measure", "share of Type 68 among weapons").stream()
                        .map(r -> r.value("recovery") + r.value("low")))
                .containsExactly("A12", "B5", "C9");
        assertThat(values(CLAIMS, "Type 68 rifles")).containsExactly("18");
        assertThat(Sheets.of(CLAIMS, "measure", "share of Type 68 among assault rifles"))
                .singleElement()
                .satisfies(r -> assertThat(r.value("wording")).isEqualTo("one in ten"));
        assertThat(Sheets.of(CLAIMS, "measure", "ammunition").stream().map(r -> r.value("wording")))
                .contains("more than 13,000 units", "13,000 units");
    }

    @Test
    void cartridgesClaimedOfOneRecoveryExceedThoseDocumentedOfThree() {
        List<Row> claimed = CLAIMS.stream()
                .filter(r -> r.value("measure").startsWith("cartridges"))
                .toList();
        assertThat(claimed)
                .allMatch(
                        r -> r.value("recovery").equals("C") && r.value("basis").equals("claimed"));
        assertThat(claimed).allMatch(r -> r.value("interested_party").equals("yes"));
        assertThat(claimed.stream().map(r -> Integer.parseInt(r.value("low"))))
                .containsExactly(12_310, 3_140, 5_400, 900, 79);
        assertThat(values(CLAIMS, "rifles")).containsExactly("58");
    }

    @Test
    void theSecondaryMarkIsProbableNotConfirmed() {
        List<Row> findings = Sheets.rows("north-east-syria/08-published-findings.csv");
        assertThat(findings.stream()
                        .filter(r -> r.value("text").contains("tilde")
                                && r.value("id").equals("PF-2")))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.value("text")).contains("probable, not confirmed");
                    assertThat(r.value("strength")).isEqualTo("consistent-with");
                    assertThat(r.value("verified")).isEqualTo("no");
                });
    }

    @Test
    void exportToRecoveryTook59Days() {
        List<Row> steps = Sheets.rows("north-east-syria/09-published-transfers.csv");
        ImpreciseDate export = ImpreciseDate.parse(steps.get(0).value("date"));
        ImpreciseDate recovery = ImpreciseDate.parse(steps.get(1).value("date"));
        assertThat(export.daysUntil(recovery)).isEqualTo(new DaySpan(59L, 59L));
        assertThat(steps.get(1).value("status")).isEqualTo("inferred");
    }

    @Test
    void companyCountsByCountryConflict() {
        assertThat(values(WORKSHOP_CLAIMS, "companies")).containsExactly("51");
        assertThat(values(WORKSHOP_CLAIMS, "countries of companies")).containsExactly("20");
        assertThat(values(WORKSHOP_CLAIMS, "companies, Turkey")).containsExactly("13");
        assertThat(values(WORKSHOP_CLAIMS, "companies, India")).containsExactlyInAnyOrder("7", "8");
        assertThat(values(WORKSHOP_CLAIMS, "companies, United Arab Emirates")).containsExactlyInAnyOrder("6", "7");
    }

    private static Set<String> values(List<Row> claims, String measure) {
        return Sheets.of(claims, "measure", measure).stream()
                .map(r -> r.value("low"))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(boolean published, String ending) throws IOException {
        try (Stream<Path> syria = Files.list(Sheets.EXAMPLES.resolve("north-east-syria"));
                Stream<Path> workshops = Files.list(Sheets.EXAMPLES.resolve("workshops"))) {
            return Stream.concat(syria, workshops)
                    .filter(f -> f.toString().endsWith(ending)
                            && f.getFileName().toString().contains("published") == published)
                    .toList();
        }
    }
}
