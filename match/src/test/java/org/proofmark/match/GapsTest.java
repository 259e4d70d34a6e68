package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapsTest {
    private static final String SPEC = """
            id: id
            columns:
              name: name
              town: place
              seen: occasion
              note: code
            """;

    @TempDir
    Path folder;

    @Test
    void countsWhatNearlyAllRowsState() throws IOException {
        List<String> table = new ArrayList<>(List.of("id,name,town,seen,note"));
        for (int row = 0; row < 40; row++) {
            table.add(row + ",name " + row + ",town,2017-03-02,");
        }
        table.add("40,,town,2017-03-02,");
        table.add("41,name,,2017-03,note");
        table.add("42,,,,");
        Rows plain = rows(SPEC, table);
        Rows rows = Gaps.with(plain);
        assertThat(rows.fields()).isEqualTo(5);
        assertThat(rows.isGaps(4)).isTrue();
        assertThat(rows.texts().get(4).text(rows.value(0, 4))).isEqualTo("0");
        assertThat(rows.texts().get(4).text(rows.value(40, 4))).isEqualTo("1");
        assertThat(rows.texts().get(4).text(rows.value(41, 4))).isEqualTo("2");
        assertThat(rows.texts().get(4).text(rows.value(42, 4))).isEqualTo("3");
        assertThat(rows.value(41, 3)).isEqualTo(plain.value(41, 3)).isPositive();
    }

    @Test
    void rowsWithoutASecondOneAreLeftAlone() throws IOException {
        Rows rows = rows(SPEC + "one-to-one: true\n", List.of("id,name,town,seen,note", "1,a,b,2017-03-02,"));
        assertThat(Gaps.with(rows)).isSameAs(rows);
    }

    /** Each two numbers of gaps have a level of their own, whichever comes first. */
    @Test
    void everyTwoNumbersAreALevel() {
        GapsComparison comparison = new GapsComparison();
        List<String> met = new ArrayList<>();
        for (int less = 1; less <= 4; less++) {
            for (int more = less + 1; more <= 4; more++) {
                assertThat(comparison.level(more, less)).isEqualTo(comparison.level(less, more));
                met.add(comparison.levels().get(comparison.level(less, more)));
            }
        }
        assertThat(met).isEqualTo(comparison.levels());
    }

    /** Second rows leave out a field in one of two cases, first ones in one of twenty: log2 of 0.5 / 0.22, and of 0.475 / 0.77. */
    @Test
    void whoLeavesOutMuchIsSeldomAlone() throws IOException {
        assertThat(bits(0.5).get("0 and 1")).isCloseTo(1.2, within(0.3));
        assertThat(bits(0.5).get("both 0")).isCloseTo(-0.7, within(0.3));
    }

    /** Where second rows leave out as much as all, nothing follows from it. */
    @Test
    void nothingIsToldWhereAllLeaveOutAlike() throws IOException {
        assertThat(bits(0.05).get("0 and 1")).isCloseTo(0, within(0.5));
        assertThat(bits(0.05).get("both 0")).isCloseTo(0, within(0.1));
    }

    @Test
    void aMissingValueSaysNothingOfItsField() throws IOException {
        TableLinkage linkage = linkage(0.5);
        assertThat(linkage.edges()).isPositive();
        for (int edge = 0; edge < linkage.edges(); edge++) {
            assertThat(linkage.breakdown(edge).parts())
                    .filteredOn(part -> part.level().equals("missing"))
                    .allSatisfy(part -> assertThat(part.bits()).isZero());
        }
    }

    private Map<String, Double> bits(double leftOut) throws IOException {
        TableLinkage linkage = linkage(leftOut);
        return linkage.model().stream()
                .filter(line -> line.startsWith("left out, "))
                .collect(Collectors.toMap(
                        line -> line.substring("left out, ".length(), line.indexOf(':')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))),
                        (one, other) -> one));
    }

    private TableLinkage linkage(double leftOut) throws IOException {
        SplittableRandom random = new SplittableRandom(8);
        List<String> table = new ArrayList<>(List.of("id,given,surname,born,number"));
        String[] before = new String[0];
        for (String row : new MadeTable(8).rows(4000, 800).subList(1, 4801)) {
            String[] cells = row.split(",", -1);
            for (int cell = 1; cell < cells.length; cell++) {
                cells[cell] = cells[cell].isEmpty() ? before[cell] : cells[cell];
            }
            before = cells.clone();
            double share = cells[0].endsWith("-2") ? leftOut : 0.05;
            if (random.nextDouble() < share) {
                cells[1 + random.nextInt(3)] = "";
            }
            table.add(String.join(",", cells));
        }
        return TableLinkage.link(
                MadeTable.spec(folder, MadeTable.SPEC), List.of(MadeTable.write(folder, "a.csv", table)));
    }

    private Rows rows(String spec, List<String> table) throws IOException {
        return TableReader.read(MadeTable.spec(folder, spec), List.of(MadeTable.write(folder, "a.csv", table)));
    }
}
