package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proofmark.bench.SerialQuestion.Kind;
import org.proofmark.notation.Reading;

class ScanEngineTest {
    @Test
    void findsWhatWasAddedLast() {
        EngineContract.checkAdding(ScanEngine::new);
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatTheTableOfAlignmentsFinds(Population population) {
        List<String> marks = population.marks(2_000, 7);
        List<List<Place>> rows =
                marks.stream().map(mark -> Place.of(Reading.parse(mark))).toList();
        try (ScanEngine scan = new ScanEngine()) {
            scan.load(marks);
            for (Kind kind : population.kinds()) {
                for (SerialQuestion question : new QuestionMaker(marks, Population.random(8)).questions(kind, 10)) {
                    List<Place> places = question.places();
                    List<Integer> expected = IntStream.range(0, marks.size())
                            .filter(i -> PlainMisreads.between(places, rows.get(i)) <= question.misreads())
                            .boxed()
                            .toList();
                    assertThat(scan.answer(question, "scan", marks.size()))
                            .as("%s", question)
                            .isEqualTo(new SerialAnswer(expected.size(), expected));
                }
            }
        }
    }
}
