package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proofmark.bench.SerialQuestion.Kind;
import org.proofmark.notation.Reading;

class PopulationTest {
    private static final int MARKS = 20_000;

    @ParameterizedTest
    @EnumSource
    void sameSeedMakesSameMarks(Population population) {
        assertThat(population.marks(500, 1))
                .containsExactlyElementsOf(population.marks(500, 1))
                .isNotEqualTo(population.marks(500, 2));
    }

    @Test
    void formsAreAsStated() {
        assertThat(Population.RANDOM.marks(MARKS, 1)).allMatch(mark -> mark.matches("[A-Z0-9]{8,12}"));
        assertThat(Population.NUMBERS.marks(MARKS, 1)).allMatch(mark -> mark.matches("[0-9]{4,8}"));
        assertThat(new HashSet<>(Population.NUMBERS.marks(MARKS, 1))).hasSizeLessThan(MARKS * 99 / 100);
    }

    @Test
    void runsCountOnFromMarkToMark() {
        List<String> marks = Population.RUNS.marks(MARKS, 1);
        long breaks = 0;
        for (int i = 1; i < marks.size(); i++) {
            long before = Long.parseLong(marks.get(i - 1).replaceAll("[A-Z]", ""));
            long now = Long.parseLong(marks.get(i).replaceAll("[A-Z]", ""));
            breaks += now - before == 1 || now - before == 10 ? 0 : 1;
        }
        assertThat(breaks).isBetween(1L, MARKS / 500L);
    }

    @Test
    void oneInTenIsAPartialReadingOfTheStatedSorts() {
        List<String> partial = Population.PARTIAL.marks(MARKS, 1).stream()
                .filter(mark -> !Reading.parse(mark).isCertain())
                .toList();
        assertThat(partial).hasSizeBetween(MARKS * 9 / 100, MARKS * 11 / 100);
        assertThat(share(partial, "(")).isBetween(27, 33);
        assertThat(share(partial, "[")).isBetween(22, 28);
        assertThat(share(partial, "{?")).isBetween(9, 15);
        assertThat(share(partial, "*")).isBetween(3, 7);
        assertThat(share(partial, "{}")).isBetween(1, 5);
    }

    /** Where one in a hundred marks has a stretch that may be anything, there may be nothing that hits nothing. */
    @ParameterizedTest
    @EnumSource
    void questionsOfEveryKindMostlyHitAndSomeHitNothing(Population population) {
        List<String> marks = population.marks(MARKS, 1);
        ScanEngine scan = new ScanEngine();
        scan.load(marks);
        for (Kind kind : population.kinds()) {
            List<SerialQuestion> questions = new QuestionMaker(marks, Population.random(3)).questions(kind, 40);
            long hit = questions.stream()
                    .filter(question -> scan.answer(question, "scan", 1).count() > 0)
                    .count();
            assertThat(hit).as("%s", kind).isBetween(30L, population == Population.PARTIAL ? 40L : 39L);
        }
        scan.close();
    }

    private static int share(List<String> marks, String sign) {
        return (int) (100 * marks.stream().filter(mark -> mark.contains(sign)).count() / marks.size());
    }
}
