package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The estimate against one of other people's: {@code latent_classes.py} in the test resources. */
class EmOracleTest {
    @TempDir
    Path folder;

    @Test
    void theComparisonsOfTheOracleAreThoseOfTheTable() throws IOException {
        Rows rows = rows();
        assertThat(lines(rows, sample(rows, FieldLevels.of(rows)))).isEqualTo(resource("comparisons.csv"));
    }

    /** Where every pair is looked at, both mean the same; ours counts what is usual as five pairs beside two hundred of one thing. */
    @Test
    void theEstimateIsTheOracles() throws IOException {
        Rows rows = rows();
        List<FieldLevels> levels = FieldLevels.of(rows);
        PairSample all = sample(rows, levels);
        Model model = new EmEstimate(rows, levels, all, ByChance.of(rows, levels, all), 1).estimate();
        List<String[]> expected = resource("comparisons-expected.csv").stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        assertThat(model.dependence().isNone()).isTrue();
        assertThat(model.prior() / Double.parseDouble(expected.getFirst()[2])).isCloseTo(1, within(0.01));
        for (String[] line : expected.subList(1, expected.size())) {
            int field = IntStream.range(0, rows.fields())
                    .filter(i -> rows.spec().fields().get(i).column().equals(line[0]))
                    .findFirst()
                    .orElseThrow();
            int level = Integer.parseInt(line[1]);
            double same = Double.parseDouble(line[2]);
            double other = Double.parseDouble(line[3]);
            assertThat(model.same()[field][level]).as(String.join(" ", line)).isCloseTo(same, within(5.0 / 205));
            assertThat(model.other()[field][level])
                    .as(String.join(" ", line))
                    .isCloseTo(other, within(0.01 * other + 1e-5));
        }
    }

    private Rows rows() throws IOException {
        Path table = MadeTable.write(folder, "a.csv", new MadeTable(8).rows(1000, 200));
        return TableReader.read(MadeTable.spec(folder, MadeTable.SPEC), List.of(table));
    }

    /** All pairs, each of which would be a candidate without any field. */
    private static PairSample sample(Rows rows, List<FieldLevels> levels) {
        PairSample all = Sampling.random(rows, levels, List.of());
        Arrays.fill(all.reach(), -1L);
        return all;
    }

    private static List<String> lines(Rows rows, PairSample sample) {
        List<String> lines = new ArrayList<>();
        for (int pair = 0; pair < sample.size(); pair++) {
            int of = pair;
            lines.add(IntStream.range(0, sample.fields())
                    .mapToObj(field -> String.valueOf(sample.level(of, field)))
                    .collect(Collectors.joining(",", "", "," + sample.times()[of])));
        }
        lines.sort(null);
        lines.addFirst(rows.spec().fields().stream().map(Field::column).collect(Collectors.joining(",", "", ",pairs")));
        return lines;
    }

    private static List<String> resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(EmOracleTest.class.getResourceAsStream("/oracle/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
