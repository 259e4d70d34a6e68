package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkBackgroundTest {
    private static final List<String> BLOCK =
            IntStream.range(0, 2000).mapToObj(i -> "KB" + (3_100_000 + 7 * i)).toList();

    @Test
    void sharesOfAllSignsAndAllLengthsAddUpToOne() {
        for (MarkBackground background : List.of(MarkBackground.general(), MarkBackground.of(BLOCK))) {
            for (int before = 0; before <= MarkBackground.AFTER_GAP; before++) {
                int row = before;
                assertThat(IntStream.range(0, SignTable.ALL)
                                .mapToDouble(sign -> background.next(row, sign))
                                .sum())
                        .isCloseTo(1, within(1e-9));
            }
            assertThat(IntStream.range(0, 200)
                            .mapToDouble(background.lengths()::share)
                            .sum())
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void theShareOfATextIsThatOfItsLengthAndOfEachSignAfterTheOneBefore() {
        // 0.08 of 0.962 + the tail, two signs; a figure first 0.55, a figure after a figure 0.90, one of ten each.
        double lengths = 0.002 + 0.04 + 0.08 + 0.08 + 0.10 + 0.13 + 0.17 + 0.15 + 0.11 + 0.06 + 0.04 + 0.04 * 0.7 / 0.3;
        double share = 0.08 / lengths * 0.055 * 0.09;
        assertThat(MarkBackground.general().bits("12")).isCloseTo(-Math.log(share) / Math.log(2), within(1e-6));
        assertThat(MarkBackground.general().bits("1 2"))
                .isEqualTo(MarkBackground.general().bits("12"));
    }

    @Test
    void aPrefixThatAllBearSaysNothing() {
        MarkBackground block = MarkBackground.of(BLOCK);
        assertThat(block.bits("KB3104000")).isLessThan(MarkBackground.general().bits("KB3104000") - 12);
        MisreadModel among = MisreadModel.general().among(block);
        double whole = among.against(Reading.parse("KB3104000")).score(Reading.parse("KB3104000"));
        double elsewhere =
                MisreadModel.general().against(Reading.parse("KB3104000")).score(Reading.parse("KB3104000"));
        assertThat(whole).isLessThan(elsewhere - 12);
    }

    @Test
    void fewTextsChangeLittle() {
        double before = MarkBackground.general().bits("4471882");
        assertThat(MarkBackground.of(List.of()).bits("4471882")).isCloseTo(before, within(1e-9));
        assertThat(MarkBackground.of(List.of("4471882")).bits("4471882")).isBetween(before - 6, before);
    }

    @Test
    void aKnownRepeatTakesTheModelsPlace() {
        MarkBackground known = MarkBackground.general().withRepeats(Map.of("4471882", 50), 1000);
        assertThat(known.bits("4471882")).isCloseTo(Math.log(20) / Math.log(2), within(1e-9));
        assertThat(known.bits("44-71882")).isEqualTo(known.bits("4471882"));
        assertThat(known.bits("4471883")).isEqualTo(MarkBackground.general().bits("4471883"));
        assertThatThrownBy(() -> MarkBackground.general().withRepeats(Map.of("1", 5), 4))
                .hasMessageContaining("5 of 4");
    }

    @Test
    void whatManyBeginWithTellsLittle() {
        List<String> population = IntStream.range(0, 200)
                .mapToObj(i -> i % 2 == 0 ? "TQ64-" + (10_007 * (i + 3)) : Integer.toString(7_919 * (i + 11)))
                .toList();
        MarkBackground signs = MarkBackground.general();
        MarkBackground series = signs.withSeries(population);
        // A hundred of two hundred begin so: one bit, whatever its five signs are worth one after the other.
        assertThat(series.bits("TQ64")).isLessThan(signs.bits("TQ64"));
        assertThat(gain(signs, series, "TQ64-77123")).isGreaterThan(gain(signs, series, "QT46-77123") + 3);
        assertThat(score(series, "TQ64-77123", "TQ64-81449")).isLessThan(score(signs, "TQ64-77123", "TQ64-81449") - 3);
        // Nobody else begins so: nothing changes.
        assertThat(series.bits("ZZ9")).isEqualTo(signs.bits("ZZ9"));
    }

    @Test
    void aTextDoesNotCountAmongTheOthersOfItsSeries() {
        MarkBackground alone = MarkBackground.general().withSeries(List.of("KB3104000"));
        assertThat(alone.bits("KB3104000")).isEqualTo(MarkBackground.general().bits("KB3104000"));
    }

    private static double gain(MarkBackground signs, MarkBackground series, String text) {
        return signs.bits(text) - series.bits(text);
    }

    private static double score(MarkBackground background, String one, String other) {
        return MisreadModel.of(MisreadParameters.defaults(), Technique.UNKNOWN, background)
                .against(Reading.literal(one))
                .score(Reading.literal(other));
    }
}
