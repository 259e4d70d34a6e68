package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weapons of eleven makers; who takes one down again calls every third maker by another name. */
class AliasesTest {
    private static final int MAKER = 0;
    private static final String OTHER_NAME = "another name of the same";

    @TempDir
    Path folder;

    private LinkSpec spec;
    private Path table;

    @BeforeEach
    void writesTheTable() throws IOException {
        List<String> named = new ArrayList<>();
        for (String row : new MadeTable(6).weapons(500, 300)) {
            boolean again = row.substring(0, row.indexOf(',')).endsWith("-2");
            named.add(again ? row.replaceFirst(",maker ([0369]),", ",works $1,") : row);
        }
        spec = MadeTable.spec(folder, MadeTable.WEAPONS);
        table = MadeTable.write(folder, "a.csv", named);
    }

    @Test
    void namesOfTheSameAreLearnt() {
        Rows rows = TableReader.read(spec, List.of(table));
        FieldLevels maker = named(rows).get(MAKER);
        assertThat(maker.hasAliases()).isTrue();
        for (int number : new int[] {0, 3, 6, 9}) {
            assertThat(level(maker, rows, "works " + number, "maker " + number)).isEqualTo(OTHER_NAME);
            assertThat(level(maker, rows, "maker " + number, "works " + number)).isEqualTo(OTHER_NAME);
        }
        assertThat(level(maker, rows, "maker 1", "maker 2")).isNotEqualTo(OTHER_NAME);
        assertThat(level(maker, rows, "works 3", "maker 2")).isNotEqualTo(OTHER_NAME);
    }

    /** Pairs that were compared before the names were known are as those that are compared after. */
    @Test
    void pairsAreRenamed() {
        Rows rows = TableReader.read(spec, List.of(table));
        List<FieldLevels> named = named(rows);
        PairSample before = RarePairs.of(rows, FieldLevels.of(rows), 1, 2);
        PairSample renamed = before.named(named);
        PairSample after = RarePairs.of(rows, named, 1, 2);
        assertThat(renamed.pairs()).isEqualTo(after.pairs()).isPositive();
        for (int pair = 0; pair < after.pairs(); pair++) {
            for (int field = 0; field < rows.fields(); field++) {
                assertThat(renamed.level(renamed.pattern()[pair], field))
                        .isEqualTo(after.level(after.pattern()[pair], field));
            }
        }
    }

    @Test
    void theBreakdownSaysSo() {
        TableLinkage linkage = TableLinkage.link(spec, List.of(table));
        long told = IntStream.range(0, linkage.edges())
                .filter(linkage::isLinked)
                .mapToObj(linkage::breakdown)
                .flatMap(breakdown -> breakdown.parts().stream())
                .filter(part -> part.column().equals("maker") && part.level().startsWith(OTHER_NAME))
                .count();
        assertThat(told).isGreaterThan(60);
    }

    private static List<FieldLevels> named(Rows rows) {
        List<FieldLevels> levels = FieldLevels.of(rows);
        PairSample rare = RarePairs.of(rows, levels, 1, 2);
        ByChance byChance = ByChance.draw(rows, levels, BlockKeys.of(rows, levels));
        return Aliases.in(rows, levels, new EmEstimate(rows, levels, rare, byChance, 1).start());
    }

    private static String level(FieldLevels maker, Rows rows, String one, String other) {
        int level = FieldLevels.FIRST_ALIKE + maker.comparison().level(value(rows, one), value(rows, other));
        return maker.name(level);
    }

    private static int value(Rows rows, String text) {
        Texts texts = rows.texts().get(MAKER);
        return IntStream.rangeClosed(1, texts.size())
                .filter(value -> texts.text(value).equals(text))
                .findFirst()
                .orElseThrow();
    }
}
