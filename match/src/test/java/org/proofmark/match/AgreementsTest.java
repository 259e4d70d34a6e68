package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rare models are of one maker each, common ones of anybody: what an equal model tells of the maker depends on how rare it is. */
class AgreementsTest {
    private static final int MODEL = 0;
    private static final int MAKER = 1;

    @TempDir
    Path folder;

    private List<FieldLevels> levels;
    private AgreeingPairs[] drawn;

    @BeforeEach
    void draws() throws IOException {
        SplittableRandom random = new SplittableRandom(8);
        List<String> table = new ArrayList<>(List.of("id,model,maker,year"));
        for (int row = 0; row < 6_000; row++) {
            boolean rare = row % 2 == 0;
            int model = rare ? 100 + random.nextInt(400) : random.nextInt(3);
            int maker = rare ? model % 25 : random.nextInt(25);
            table.add(row + ",m" + model + ",f" + maker + "," + (1950 + random.nextInt(50)));
        }
        LinkSpec spec =
                MadeTable.spec(folder, "id: id\ncolumns:\n  model: category\n  maker: category\n  year: category\n");
        Rows rows = TableReader.read(spec, List.of(MadeTable.write(folder, "a.csv", table)));
        levels = FieldLevels.of(rows);
        drawn = IntStream.range(0, 3)
                .mapToObj(field -> AgreeingPairs.of(rows, levels, field))
                .toArray(AgreeingPairs[]::new);
    }

    private Agreements agreements(double ofOther) {
        double[][] others = new double[3][];
        Arrays.setAll(others, field -> {
            double[] weights = new double[drawn[field].sample().size()];
            Arrays.fill(weights, ofOther);
            return weights;
        });
        return new Agreements(drawn, levels, others);
    }

    private static double equal(double[] shares) {
        return Arrays.stream(shares, 1, FieldLevels.FIRST_ALIKE).sum();
    }

    @Test
    void whatIsRareTellsMore() {
        Agreements agreements = agreements(1);
        int rare = 1 + 2; // values in four to seven rows
        int common = 1 + 9; // in 512 to 1023
        assertThat(equal(agreements.where(MODEL, MODEL, MAKER, rare).shares())).isCloseTo(1, within(1e-9));
        assertThat(equal(agreements.where(MODEL, MODEL, MAKER, common).shares()))
                .isCloseTo(0.04, within(0.01));
    }

    /** Nearly all pairs that agree in a model agree in a common one. */
    @Test
    void overAllClassesPairsCountForWhatTheyStandFor() {
        Agreements.Seen seen = agreements(1).where(MODEL, MODEL, MAKER);
        double all = IntStream.range(0, Frequencies.CLASSES)
                .mapToDouble(levels.get(MODEL).frequencies()::agreeing)
                .sum();
        assertThat(seen.standFor()).isCloseTo(all, within(all * 1e-9));
        assertThat(equal(seen.shares())).isLessThan(0.06);
        assertThat(seen.pairs()).isLessThan(drawn[MODEL].sample().pairs());
    }

    /** Where what was drawn may be of one thing, less is taken from it. */
    @Test
    void aClassIsDrawnTowardsAllTheMoreOfItIsOfOneThing() {
        int rare = 1 + 2;
        double[] usual = new double[levels.get(MAKER).count()];
        Arrays.fill(usual, 1, usual.length, 1.0 / (usual.length - 1));
        CaseShares shares = new CaseShares(levels.get(MAKER), usual, usual);
        Dependence.Case byModel = new Dependence.Case(MODEL, -1, new double[0][]);
        double surely = equal(shares.of(agreements(1), byModel, MAKER)[rare]);
        double mostly = equal(shares.of(agreements(0.8), byModel, MAKER)[rare]);
        double all = equal(shares.of(agreements(1), byModel, MAKER)[0]);
        assertThat(surely).isGreaterThan(0.95);
        assertThat(mostly).isBetween(all, surely - 0.2);
    }
}
