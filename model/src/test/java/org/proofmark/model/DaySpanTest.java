package org.proofmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaySpanTest {
    private static final int RIM = 4;
    // Stands for infinity: far enough that no sum of bounds within RIM reaches it.
    private static final int FAR = 40;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "59 | 59 | 59 days",
                "1 | 1 | 1 day",
                "0 | 0 | 0 days",
                "671 | 1429 | between 671 and 1,429 days",
                "0 | 400 | between 0 and 400 days",
                "30 | - | at least 30 days",
                "- | 400 | at most 400 days (which came first is not known)",
                "-20 | - | at least -20 days (which came first is not known)",
                "-20 | 1 | between -20 and 1 day (which came first is not known)",
                "-5 | -5 | '5 days, in the reverse order'",
                "-1200 | -5 | 'between 5 and 1,200 days, in the reverse order'",
                "- | -5 | 'at least 5 days, in the reverse order'",
                "-5 | 0 | 'between 0 and 5 days, in the reverse order'",
                "- | - | cannot be said",
            })
    void saysItsBounds(@Nullable Long min, @Nullable Long max, String words) {
        assertThat(new DaySpan(min, max).words()).isEqualTo(words);
    }

    @Test
    void refusesReversedBounds() {
        assertThatThrownBy(() -> new DaySpan(2L, 1L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 2 to 1 days")
                .hasMessageEndingWith("Give the smaller bound first.");
    }

    @Test
    void knowsWhatItKnows() {
        assertThat(DaySpan.unknown().isUnknown()).isTrue();
        assertThat(DaySpan.unknown().orderUnknown()).isTrue();
        assertThat(DaySpan.unknown().isExact()).isFalse();
        assertThat(DaySpan.exactly(100_000).isExact()).isTrue();
        assertThat(DaySpan.exactly(-3).orderUnknown()).isFalse();
        assertThat(new DaySpan(-1L, 0L).orderUnknown()).isFalse();
        assertThat(new DaySpan(-1L, 1L).orderUnknown()).isTrue();
    }

    /** Every pair of spans with bounds within the rim or none, against the sets of numbers they stand for. */
    @Test
    void arithmeticIsThatOfTheNumbersInside() {
        List<DaySpan> spans = allSpans();
        for (DaySpan a : spans) {
            assertThat(numbers(a.negate())).as("-%s", a).isEqualTo(negated(numbers(a)));
            assertThat(a.negate().negate()).isEqualTo(a);
            for (DaySpan b : spans) {
                assertThat(a.plus(b)).as("%s + %s", a, b).isEqualTo(summed(a, b));
                boolean shared = numbers(a).stream().anyMatch(b::contains);
                assertThat(a.intersects(b)).as("%s intersects %s", a, b).isEqualTo(shared);
            }
        }
    }

    private static List<DaySpan> allSpans() {
        List<DaySpan> spans = new ArrayList<>();
        for (long min = -RIM - 1; min <= RIM; min++) {
            for (long max = Math.max(min, -RIM); max <= RIM + 1; max++) {
                spans.add(new DaySpan(min < -RIM ? null : Long.valueOf(min), max > RIM ? null : Long.valueOf(max)));
            }
        }
        return spans;
    }

    private static SortedSet<Long> numbers(DaySpan span) {
        SortedSet<Long> inside = new TreeSet<>();
        for (long days = -FAR; days <= FAR; days++) {
            if (span.contains(days)) {
                inside.add(days);
            }
        }
        return inside;
    }

    private static SortedSet<Long> negated(SortedSet<Long> numbers) {
        SortedSet<Long> negated = new TreeSet<>();
        numbers.forEach(number -> negated.add(-number));
        return negated;
    }

    private static DaySpan summed(DaySpan a, DaySpan b) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (long x : numbers(a)) {
            min = Math.min(min, x + numbers(b).first());
            max = Math.max(max, x + numbers(b).last());
        }
        return new DaySpan(min < -2 * RIM ? null : Long.valueOf(min), max > 2 * RIM ? null : Long.valueOf(max));
    }

    @Test
    void overflowIsNoSilentWrap() {
        DaySpan huge = DaySpan.exactly(Long.MAX_VALUE);
        assertThatThrownBy(() -> huge.plus(DaySpan.exactly(1))).isInstanceOf(ArithmeticException.class);
        assertThat(Objects.requireNonNull(huge.negate().min())).isEqualTo(-Long.MAX_VALUE);
    }
}
