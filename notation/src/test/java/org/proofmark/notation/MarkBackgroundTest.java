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
}
