package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: exact sums of Python's integers (math.comb). */
class PictureChanceTest {
    @ParameterizedTest
    @CsvSource({
        "0, 3.495436121623958e-13",
        "4, 3.495436121623958e-13",
        "8, 1.3203728059424693e-11",
        "17, 2.999572304998436e-09",
        "24, 1.9216243394646194e-07"
    })
    void isABinomialTail(int distance, double expected) {
        assertThat(PictureChance.within(distance)).isCloseTo(expected, withinPercentage(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"2, 24", "300, 24", "1000, 17", "10000, 8", "100000, 4", "1000000, -1"})
    void theMorePicturesTheNearerTheyMustBe(int pictures, int farthest) {
        assertThat(PictureChance.farthest(pictures * (pictures - 1.0) / 2)).isEqualTo(farthest);
    }
}
