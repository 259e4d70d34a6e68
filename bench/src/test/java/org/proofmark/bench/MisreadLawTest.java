package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.bench.MisreadLaw.Seen;
import org.proofmark.bench.MisreadMaker.Misread;

/** The law by which misreads are made, beside the misreads. */
class MisreadLawTest {
    private static final int DRAWN = 100_000;
    /** Of a frequency, in standard errors; some 700 are compared for each number. */
    private static final double FAR = 5;

    @ParameterizedTest
    @CsvSource({"1, KB3112339", "2, KB3100001", "3, 7781230"})
    void allTextsTogetherAreCertain(long seed, String truth) {
        MisreadLaw law = new MisreadLaw(new MisreadMaker(seed));
        Map<String, Double> texts = law.law(truth);
        assertThat(texts.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
        assertThat(texts.keySet().stream().limit(500))
                .allSatisfy(text -> assertThat(law.probability(truth, new Seen(text, null)))
                        .isCloseTo(texts.getOrDefault(text, 0.0), within(1e-12)));
    }

    @ParameterizedTest
    @CsvSource({"1, KB3112339", "2, KB3100001", "3, 7781230"})
    void misreadsAreAsFrequentAsItSays(long seed, String truth) {
        MisreadMaker maker = new MisreadMaker(seed);
        MisreadLaw law = new MisreadLaw(maker);
        Map<Seen, Integer> drawn = new HashMap<>();
        for (int i = 0; i < DRAWN; i++) {
            Misread misread = maker.misread(truth);
            drawn.merge(new Seen(misread.plain(), null), 1, Integer::sum);
            drawn.merge(new Seen(misread.plain(), misread.notation()), 1, Integer::sum);
        }
        assertThat(drawn.entrySet().stream().filter(seen -> seen.getValue() > 100))
                .hasSizeGreaterThan(100)
                .allSatisfy(seen -> {
                    double expected = DRAWN * law.probability(truth, seen.getKey());
                    assertThat((double) seen.getValue()).isCloseTo(expected, within(FAR * Math.sqrt(expected)));
                });
    }
}
