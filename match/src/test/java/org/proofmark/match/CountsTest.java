package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void countsLikeAMap() {
        SplittableRandom random = new SplittableRandom(5);
        Counts counts = new Counts(3000);
        Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            int number = random.nextBoolean() ? random.nextInt() : 1 + random.nextInt(50);
            counts.add(number);
            expected.merge(number, 1, Integer::sum);
        }
        expected.forEach((number, count) -> assertThat(counts.of(number)).isEqualTo(count));
        assertThat(counts.of(1_000_000)).isEqualTo(expected.getOrDefault(1_000_000, 0));
    }
}
