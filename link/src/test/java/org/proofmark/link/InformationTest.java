package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Handling;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.MarkView;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;
import org.proofmark.notation.Reading;

class InformationTest {
    private static final double DIGIT = Math.log(10) / Math.log(2);
    private static final double LETTER = Math.log(26) / Math.log(2);

    private static ItemNumber number(String notation) {
        MarkView mark = new MarkView(MarkType.SERIAL, null, MarkState.READ, null, notation, true, RecordId.random());
        ItemNumber number = ItemNumber.of(mark, null);
        assertThat(number).isNotNull();
        return java.util.Objects.requireNonNull(number);
    }

    private static double bits(List<Weight> shared) {
        return new Weighing(shared, 1).bits();
    }

    private static double shared(String a, String b) {
        Shared shared = Shared.of(Sign.of(Reading.parse(a)), Sign.of(Reading.parse(b)), 0);
        return shared.isNumber() ? shared.restBits() : 0;
    }

    @Test
    void knownBits() {
        assertThat(shared("AB-1234", "AB1234")).isCloseTo(2 * LETTER + 4 * DIGIT, within(1e-12));
        assertThat(shared("12(3)4", "1234")).isCloseTo(3.5 * DIGIT, within(1e-12));
        assertThat(shared("12(8)4", "1234")).isCloseTo(3 * DIGIT, within(1e-12));
        assertThat(shared("12[38]4", "1234")).isCloseTo(4 * DIGIT - 1, within(1e-12));
        assertThat(shared("12??", "??34")).isZero();
        assertThat(shared("12*", "12345")).isCloseTo(2 * DIGIT, within(1e-12));
        assertThat(shared("*45", "12*5")).isCloseTo(DIGIT, within(1e-12));
        assertThat(shared("*234*", "12345")).isCloseTo(3 * DIGIT - Math.log(5) / Math.log(2), within(1e-12));
        assertThat(shared("7777", "7777")).isZero();
        assertThat(shared("ABCD", "ABCD")).isZero();
    }

    /** A hyphen says what the series is; which of the two has it, and comes first, makes no difference. */
    @Test
    void theReadingThatTellsTheSeriesIsFollowedWhicheverComesFirst() {
        ItemFacts item = facts();
        Crowd crowd = new Crowd();
        for (int i = 0; i < 50; i++) {
            crowd.add(item, number("23-00" + (100 + i)));
        }
        List<Weight> weights =
                new Information(crowd).shared(number("23-00123"), number("2300123"), Level.CLASS, item, 2);
        assertThat(new Information(crowd).shared(number("2300123"), number("23-00123"), Level.CLASS, item, 2))
                .isEqualTo(weights);
        assertThat(bits(weights)).isCloseTo(5 * DIGIT, within(0.1));
    }

    @Test
    void lessReadNeverTellsMore() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20240129);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder whole = new StringBuilder();
            StringBuilder worn = new StringBuilder();
            for (int i = random.nextInt(3, 10); i > 0; i--) {
                char sign = "0123456789ABCDEF".charAt(random.nextInt(16));
                whole.append(sign);
                switch (random.nextInt(6)) {
                    case 0 -> worn.append('?');
                    case 1 -> worn.append('(').append(sign).append(')');
                    case 2 -> worn.append('*');
                    case 3 -> worn.append('[').append(sign).append("3Z]");
                    default -> worn.append(sign);
                }
            }
            double most = shared(whole.toString(), whole.toString());
            double less = shared(worn.toString(), whole.toString());
            boolean placeholder = most == 0;
            assertThat(less).as("%s %s", worn, whole).isBetween(0.0, placeholder ? 100 : most + 1e-9);
            assertThat(shared(whole.toString(), worn.toString())).isCloseTo(less, within(1e-9));
        }
    }

    /** The quick refusal of partial readings must refuse nothing that fits. */
    @Test
    void patternNeverRefusesWhatFits() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        String[] cells = {"1", "2", "3", "A", "O", "0", "-", "?", "*", "(2)", "[13]", "[-1]", "{1?}", "<2>", "{}"};
        int fitting = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder worn = new StringBuilder();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                worn.append(cells[random.nextInt(cells.length)]);
            }
            StringBuilder whole = new StringBuilder("1");
            for (int i = random.nextInt(0, 5); i > 0; i--) {
                whole.append("123AO0-".charAt(random.nextInt(7)));
            }
            if (Reading.parse(worn.toString()).isCertain()) {
                continue;
            }
            ItemNumber partial = number(worn.toString());
            ItemNumber certain = number(whole.toString());
            if (partial.fits(certain)) {
                fitting++;
                assertThat(new PartialPattern(partial).mayFit(certain.key()))
                        .as("%s %s", worn, whole)
                        .isTrue();
            }
        }
        assertThat(fitting).isGreaterThan(150);
    }

    @Test
    void frequentNumbersTellLess() {
        Crowd crowd = new Crowd();
        Information information = new Information(crowd);
        ItemFacts item = facts();
        ItemNumber number = number("48271934");
        double two = bits(information.shared(number, number, Level.CLASS, item, 2));
        assertThat(two).isCloseTo(8 * DIGIT, within(1e-9));
        assertThat(bits(information.shared(number, number, Level.CLASS, item, 9)))
                .isCloseTo(8 * DIGIT - 3, within(1e-9));
    }

    @Test
    void seriesTellsItsRarity() {
        Crowd crowd = new Crowd();
        ItemFacts item = facts();
        for (int i = 0; i < 64; i++) {
            crowd.add(item, number((i < 8 ? "ABC" : "X" + (char) ('A' + i % 26) + "Q") + (1000 + i)));
        }
        double alphabet = 3 * LETTER;
        assertThat(crowd.seriesBits(Level.CLASS, item, "ABC", alphabet, 2))
                .isCloseTo(Math.log(63 / 6.0) / Math.log(2), within(1e-3));
        assertThat(crowd.seriesBits(Level.CLASS, item, "NEW", alphabet, 2)).isEqualTo(alphabet);
    }

    private static ItemFacts facts() {
        return new ItemFacts(
                SubjectId.random(),
                "weapon",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                1,
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                Handling.PUBLIC,
                false);
    }
}
