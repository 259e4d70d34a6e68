package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgesTest {
    private static final double LEAST = -7;

    @TempDir
    Path folder;

    /** The one compares every field; the other stops early, and rules levels out by signs. */
    @Test
    void bothWaysOfScoringAgree() throws IOException {
        assertThat(edges(MadeTable.SPEC, new MadeTable(8).rows(3000, 600))).isGreaterThan(600);
    }

    /** What is known by the number of a delivery is given up early, too. */
    @Test
    void bothWaysOfScoringAgreeOnDeliveries() throws IOException {
        assertThat(edges(MadeTable.WEAPONS, new MadeTable(8).weapons(300, 150))).isGreaterThan(150);
    }

    private int edges(String specification, List<String> table) throws IOException {
        Rows rows = TableReader.read(
                MadeTable.spec(folder, specification), List.of(MadeTable.write(folder, "a.csv", table)));
        List<FieldLevels> levels = FieldLevels.of(rows);
        List<BlockKey> keys = BlockKeys.of(rows, levels);
        Blocks blocks = new Blocks(
                RowKeys.of(rows, keys), RuleChoice.choose(rows, levels, keys).rules());
        PairSample all = Sampling.candidates(rows, levels, blocks, 1);
        Model model = new EmEstimate(rows, levels, all, ByChance.draw(rows, levels, BlockKeys.of(rows, levels)), 1)
                .estimate();
        Edges compared = Edges.of(all, rows, levels, model, LEAST);
        Edges scored = Edges.score(rows, levels, blocks, model, LEAST);
        assertThat(scored.first()).isEqualTo(compared.first());
        assertThat(scored.second()).isEqualTo(compared.second());
        assertThat(scored.bits()).isEqualTo(compared.bits());
        return compared.count();
    }

    @Test
    void patternsStandForAllPairsOfTheSample() throws IOException {
        Rows rows = TableReader.read(
                MadeTable.spec(folder, MadeTable.SPEC),
                List.of(MadeTable.write(folder, "a.csv", new MadeTable(8).rows(60, 20))));
        List<FieldLevels> levels = FieldLevels.of(rows);
        PairSample random = Sampling.random(rows, levels, List.of());
        assertThat(random.pairs()).isEqualTo(80 * 79 / 2);
        assertThat(random.size()).isLessThan(random.pairs() / 2);
        int[] times = new int[random.size()];
        byte[] found = new byte[rows.fields()];
        PairComparison comparison = new PairComparison(rows, levels);
        for (int pair = 0; pair < random.pairs(); pair++) {
            int pattern = random.pattern()[pair];
            times[pattern]++;
            comparison.compare(random.first()[pair], random.second()[pair], found, 0);
            for (int field = 0; field < found.length; field++) {
                assertThat(random.level(pattern, field)).isEqualTo(found[field]);
            }
        }
        assertThat(random.times()).isEqualTo(times);
    }
}
