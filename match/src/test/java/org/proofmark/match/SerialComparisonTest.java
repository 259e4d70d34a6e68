package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "syn48213, syn43213, a look-alike sign",
        "syn48213, syn4b213, a look-alike sign",
        "syn48213, syn47213, one sign differs",
        "syn48213, 48213, one is the end of the other",
        "syn48213, syn48, one is the beginning of the other",
        "syn48213, syn4213, a sign more or two exchanged",
        "syn48213, syn42813, a sign more or two exchanged",
        "syn48213, syn48214, near in number by one sign",
        "syn48213, syn48231, near in number by one sign",
        "syn48213, syn48218, near in number by a look-alike",
        "syn10099, syn10101, near in number",
        "syn48213, syn57213, two signs differ",
        "syn482130, ayn582131, similar",
        "syn48213, ak0077, different",
        "12, 3412, the last two signs",
        "12, 312, a sign more or two exchanged",
    })
    void saysHowTwoNumbersAreAlike(String one, String other, String level) {
        Texts texts = new Texts();
        int first = texts.add(one);
        int second = texts.add(other);
        SerialComparison comparison = new SerialComparison(texts);
        assertThat(comparison.levels().get(comparison.level(first, second))).isEqualTo(level);
        assertThat(comparison.level(second, first)).isEqualTo(comparison.level(first, second));
    }
}
