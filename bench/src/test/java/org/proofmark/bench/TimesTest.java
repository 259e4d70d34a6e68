package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void percentileIsTheSmallestThatSoManyDoNotExceed() {
        Times times = new Times(
                LongStream.rangeClosed(1, 20).map(i -> i * 1_000_000).boxed().toList());
        assertThat(times.percentile(50)).isEqualTo(10);
        assertThat(times.percentile(95)).isEqualTo(19);
        assertThat(times.percentile(100)).isEqualTo(20);
        assertThat(times.median95Max()).isEqualTo("10/19/20");
    }

    @Test
    void oneTimeIsAllOfThem() {
        assertThat(new Times(List.of(1_234_567L)).median95Max()).isEqualTo("1.2/1.2/1.2");
    }

    @Test
    void nothingIsADash() {
        assertThat(new Times(List.of()).median95()).isEqualTo("-");
        assertThat(new Times(List.of()).percentile(50)).isNaN();
    }
}
