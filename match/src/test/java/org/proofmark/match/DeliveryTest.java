package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four hundred deliveries of ten weapons, and two hundred weapons that are in the table twice. */
class DeliveryTest {
    private static final int DELIVERIES = 400;
    private static final int DOUBLES = 200;

    @TempDir
    Path folder;

    private TableLinkage linkage;

    @BeforeEach
    void link() throws IOException {
        List<String> table = new MadeTable(5).weapons(DELIVERIES, DOUBLES);
        linkage = TableLinkage.link(
                MadeTable.spec(folder, MadeTable.WEAPONS), List.of(MadeTable.write(folder, "a.csv", table)));
    }

    @Test
    void neighboursInARunAreNotOneWeapon() {
        long links = edges().filter(linkage::isLinked).count();
        long right = edges().filter(linkage::isLinked).filter(this::isTrue).count();
        assertThat(right).isGreaterThan(DOUBLES * 95 / 100);
        assertThat(links - right).isLessThan(DOUBLES / 50);
    }

    /** Forty-five pairs in each delivery, and those of second rows with the other nine. */
    @Test
    void deliveriesAreCounted() {
        double[] expected = linkage.model().stream()
                .filter(line -> line.contains("came together"))
                .flatMapToDouble(line -> Pattern.compile("\\d+")
                        .matcher(line)
                        .results()
                        .mapToDouble(number -> Double.parseDouble(number.group())))
                .toArray();
        assertThat(expected[0]).isCloseTo(DELIVERIES * 45 + DOUBLES * 9, within(1_000.0));
    }

    @Test
    void whatADeliveryExplainsIsInTheSum() {
        assertThat(edges().boxed()).allSatisfy(edge -> {
            Breakdown breakdown = linkage.breakdown(edge);
            double parts =
                    breakdown.parts().stream().mapToDouble(Breakdown.Part::bits).sum();
            assertThat(breakdown.prior() + breakdown.moved() + breakdown.delivered() + breakdown.rivals() + parts)
                    .isCloseTo(linkage.bits(edge), within(1e-3));
            assertThat(breakdown.delivered()).isNotPositive();
        });
    }

    /** What is known of a number is the make, where both are of one. */
    @Test
    void theBreakdownSaysWhenBothAreOfOneMake() {
        Breakdown breakdown = linkage.breakdown(edges().filter(linkage::isLinked)
                .filter(this::isTrue)
                .findFirst()
                .orElseThrow());
        assertThat(breakdown.parts())
                .filteredOn(part -> part.column().equals("serial"))
                .singleElement()
                .satisfies(part -> assertThat(part.level()).endsWith("; of one make"));
    }

    private IntStream edges() {
        return IntStream.range(0, linkage.edges());
    }

    private boolean isTrue(int edge) {
        return thing(linkage.first(edge)).equals(thing(linkage.second(edge)));
    }

    private String thing(int row) {
        return linkage.id(row).substring(0, linkage.id(row).indexOf('-'));
    }
}
