package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: scipy.stats.betabinom.sf of SciPy 1.17.1. */
class BetaBinomialTest {
    @ParameterizedTest
    @CsvSource({
        "1, 20, 0.01, 0.2, 0.07339896341944219",
        "10, 20, 0.02, 0.2, 0.0044324015051142585",
        "5, 200, 0.001, 0.1, 0.011377649711677318",
        "30, 60, 0.004, 0.2, 0.0005467571503009472",
        "0, 7, 0.3, 0.1, 1.0",
        "20, 20, 0.05, 0.5, 0.0029794360505770445"
    })
    void isSciPys(long successes, long trials, double mean, double correlation, double expected) {
        assertThat(BetaBinomial.atLeast(successes, trials, mean, correlation))
                .isCloseTo(expected, withinPercentage(1e-7));
    }
}
