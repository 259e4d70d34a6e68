package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weapons with numbers in runs, taken down twice; of some second rows the last figure was not read, so that they fit five of a run. */
class RivalsTest {
    @TempDir
    Path folder;

    private TableLinkage linkage;

    @BeforeEach
    void link() throws IOException {
        List<String> table = new ArrayList<>();
        for (String row : new MadeTable(9).weapons(400, 300)) {
            String id = row.substring(0, row.indexOf(','));
            boolean unread = id.endsWith("-2") && id.indexOf('x') % 2 == 0;
            table.add(unread ? row.replaceFirst("([KX]\\d+)\\d,", "$1q,") : row);
        }
        linkage = TableLinkage.link(
                MadeTable.spec(folder, MadeTable.WEAPONS), List.of(MadeTable.write(folder, "a.csv", table)));
    }

    @Test
    void whatFitsSeveralIsLinkedWithNone() {
        long wrong = edges().filter(linkage::isLinked)
                .filter(edge -> !thing(linkage.first(edge)).equals(thing(linkage.second(edge))))
                .count();
        long right = edges().filter(linkage::isLinked).count() - wrong;
        assertThat(wrong).isLessThanOrEqualTo(3);
        assertThat(right).isGreaterThan(90);
    }

    @Test
    void whatRivalsTakeOffIsInTheSum() {
        assertThat(edges().mapToDouble(edge -> linkage.breakdown(edge).rivals())
                        .min()
                        .orElseThrow())
                .isLessThan(-1);
        assertThat(edges().boxed()).allSatisfy(edge -> {
            Breakdown of = linkage.breakdown(edge);
            double parts = of.parts().stream().mapToDouble(Breakdown.Part::bits).sum();
            assertThat(of.prior() + of.moved() + of.delivered() + of.rivals() + parts)
                    .isCloseTo(linkage.bits(edge), within(1e-3));
        });
    }

    private IntStream edges() {
        return IntStream.range(0, linkage.edges());
    }

    private String thing(int row) {
        return linkage.id(row).substring(0, linkage.id(row).indexOf('-'));
    }
}
