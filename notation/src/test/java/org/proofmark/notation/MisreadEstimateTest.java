package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class MisreadEstimateTest {
    private static final MisreadParameters DEFAULTS = MisreadParameters.defaults();

    /** 6,000 numbers of eight figures, of which every kind of error is made at a rate of its own. */
    @Test
    void ratesThatMadeThePairsAreFoundAgain() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(41);
        List<MisreadPair> pairs = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            String truth = Long.toString(10_000_000 + random.nextInt(90_000_000));
            pairs.add(new MisreadPair(truth, read(truth, random)));
        }
        MisreadParameters found = MisreadEstimate.of(pairs, DEFAULTS, Technique.UNKNOWN, 1000);
        // None is dropped after its twin; and one before its twin reads as one of two left out.
        assertThat(found.rates().dropped()).isCloseTo(0.02 * 7 / 8 * 0.9 * 0.9, within(0.002));
        assertThat(found.rates().transposed()).isCloseTo(0.01 * 7 / 8 * 0.9, within(0.002));
        assertThat(found.confusions().of(Technique.STAMPED, '8', '3')).isCloseTo(0.05, within(0.012));
        assertThat(found.confusions().of(Technique.STAMPED, '3', '8')).isLessThan(0.003);
        assertThat(found.rates().cut()).isEqualTo(DEFAULTS.rates().cut(), within(1e-9));
        assertThat(found.rates().doubtful()).isEqualTo(DEFAULTS.rates().doubtful(), within(1e-9));
    }

    @Test
    void withoutPairsThePriorStands() {
        assertThat(MisreadEstimate.of(List.of(), DEFAULTS, Technique.STAMPED, 1000)
                        .rates()
                        .byName())
                .isEqualTo(DEFAULTS.rates().byName());
        assertThatThrownBy(() -> MisreadEstimate.of(List.of(), DEFAULTS, Technique.STAMPED, 0))
                .hasMessageContaining("above 0");
    }

    private static String read(String truth, RandomGenerator random) {
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < truth.length(); i++) {
            char sign = truth.charAt(i);
            boolean alone = (i == 0 || truth.charAt(i - 1) != sign);
            if (i > 0 && alone && random.nextDouble() < 0.02) {
                continue;
            }
            if (i > 0 && i + 1 < truth.length() && random.nextDouble() < 0.01) {
                read.append(truth.charAt(++i)).append(sign);
            } else {
                read.append(sign == '8' && random.nextDouble() < 0.05 ? '3' : sign);
            }
        }
        return read.toString();
    }
}
