package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableLinkageTest {
    @TempDir
    Path folder;

    @Test
    void findsTheDoublesOfATable() throws IOException {
        TableLinkage linkage = link(MadeTable.SPEC, new MadeTable(1).rows(3000, 400));
        int right = 0;
        int wrong = 0;
        for (int edge = 0; edge < linkage.edges(); edge++) {
            if (linkage.isLinked(edge)) {
                boolean same = thing(linkage.id(linkage.first(edge))).equals(thing(linkage.id(linkage.second(edge))));
                right += same ? 1 : 0;
                wrong += same ? 0 : 1;
            }
        }
        assertThat(right).isGreaterThan(395);
        assertThat(wrong).isLessThan(5);
    }

    /** A table without doubles holds nothing to find. */
    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        TableLinkage linkage = link(MadeTable.SPEC, new MadeTable(2).rows(3000, 0));
        for (int edge = 0; edge < linkage.edges(); edge++) {
            assertThat(linkage.isLinked(edge))
                    .as(linkage.breakdown(edge).toString())
                    .isFalse();
        }
    }

    @Test
    void theProbabilitiesSumToAsManyDoublesAsThereAre() throws IOException {
        TableLinkage linkage = link(MadeTable.SPEC, new MadeTable(3).rows(3000, 300));
        double expected = 0;
        for (int edge = 0; edge < linkage.edges(); edge++) {
            expected += linkage.probability(edge);
        }
        assertThat(expected).isCloseTo(300, within(6.0));
    }

    @Test
    void theBreakdownSumsToTheScore() throws IOException {
        TableLinkage linkage = link(MadeTable.SPEC, new MadeTable(4).rows(1000, 100));
        assertThat(linkage.edges()).isPositive();
        for (int edge = 0; edge < linkage.edges(); edge++) {
            Breakdown breakdown = linkage.breakdown(edge);
            double sum = breakdown.prior()
                    + breakdown.moved()
                    + breakdown.parts().stream()
                            .mapToDouble(Breakdown.Part::bits)
                            .sum();
            assertThat(linkage.bits(edge)).isCloseTo(sum, within(1e-3));
        }
    }

    @Test
    void everyEdgeIsACandidateAndNotEveryPair() throws IOException {
        TableLinkage linkage = link(MadeTable.SPEC, new MadeTable(7).rows(1000, 100));
        int[] first = IntStream.range(0, linkage.edges()).map(linkage::first).toArray();
        int[] second = IntStream.range(0, linkage.edges()).map(linkage::second).toArray();
        assertThat(linkage.candidatesAmong(first, second)).isEqualTo(linkage.edges());
        int[] all = IntStream.range(1, linkage.rows()).toArray();
        assertThat(linkage.candidatesAmong(new int[all.length], all)).isLessThan(all.length / 2);
    }

    @Test
    void twoRunsFindTheSame() throws IOException {
        List<String> rows = new MadeTable(5).rows(1000, 100);
        assertThat(found(link(MadeTable.SPEC, rows))).isEqualTo(found(link(MadeTable.SPEC, rows)));
    }

    @Test
    void rowsOfTwoTablesHaveOnePartnerAtMost() throws IOException {
        List<String> all = new MadeTable(6).rows(1500, 1000);
        List<String> first = new ArrayList<>(List.of(all.get(0)));
        List<String> second = new ArrayList<>(List.of(all.get(0)));
        all.stream().skip(1).forEach(row -> (row.contains("-1,") ? first : second).add(row));
        TableLinkage linkage = TableLinkage.link(
                MadeTable.spec(folder, MadeTable.SPEC + "one-to-one: true\n"),
                List.of(MadeTable.write(folder, "a.csv", first), MadeTable.write(folder, "b.csv", second)));
        int[] partners = new int[linkage.rows()];
        int right = 0;
        for (int edge = 0; edge < linkage.edges(); edge++) {
            if (linkage.isLinked(edge)) {
                assertThat(linkage.first(edge)).isLessThan(linkage.firstTable());
                assertThat(linkage.second(edge)).isGreaterThanOrEqualTo(linkage.firstTable());
                assertThat(++partners[linkage.first(edge)]).isEqualTo(1);
                assertThat(++partners[linkage.second(edge)]).isEqualTo(1);
                right += thing(linkage.id(linkage.first(edge))).equals(thing(linkage.id(linkage.second(edge)))) ? 1 : 0;
            }
        }
        assertThat(right).isGreaterThan(990);
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        LinkSpec spec = MadeTable.spec(folder, "id: id\ncolumns:\n  shoe: number\n");
        Path table = MadeTable.write(folder, "a.csv", List.of("id,given", "1,x"));
        assertThatThrownBy(() -> TableLinkage.link(spec, List.of(table)))
                .isInstanceOf(LinkageException.class)
                .hasMessageContaining("no column \"shoe\"; it has id, given");
    }

    @Test
    void aTableWithoutRowsIsNamed() throws IOException {
        LinkSpec spec = MadeTable.spec(folder, MadeTable.SPEC);
        Path table = MadeTable.write(folder, "a.csv", List.of("id,given,surname,born,number"));
        assertThatThrownBy(() -> TableLinkage.link(spec, List.of(table)))
                .isInstanceOf(LinkageException.class)
                .hasMessageEndingWith(
                        "a.csv has no row below its heading. Name a table that holds what is to be linked.");
    }

    private TableLinkage link(String spec, List<String> rows) throws IOException {
        return TableLinkage.link(MadeTable.spec(folder, spec), List.of(MadeTable.write(folder, "a.csv", rows)));
    }

    private static List<String> found(TableLinkage linkage) {
        List<String> found = new ArrayList<>();
        for (int edge = 0; edge < linkage.edges(); edge++) {
            found.add(linkage.id(linkage.first(edge)) + " " + linkage.id(linkage.second(edge)) + " "
                    + linkage.bits(edge));
        }
        return found;
    }

    private static String thing(String id) {
        return id.substring(0, id.indexOf('-'));
    }
}
