package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.proofmark.bench.SerialQuestion.Kind;

class TrialTest {
    private static final BenchOptions OPTIONS =
            new BenchOptions(List.of(), 500, List.of(Population.RANDOM), 10, 2, 60, 1);

    private final List<String> marks = Population.RANDOM.marks(OPTIONS.marks(), 1);
    private final ScanEngine scan = new ScanEngine();
    private final Oracle oracle = oracle();

    private Oracle oracle() {
        scan.load(marks);
        return new Oracle(scan, marks);
    }

    @AfterEach
    void close() {
        scan.close();
    }

    @Test
    void everyQuestionIsAskedInEveryRoundAndEveryMarkAdded() {
        try (ScanEngine engine = new ScanEngine()) {
            TrialResult result = trial(engine);
            assertThat(result.differences()).isEmpty();
            assertThat(result.times(Kind.EXACT, null).count()).isEqualTo(20);
            assertThat(result.times(Kind.EXACT, Asked.Hits.SOME).count()).isEqualTo(20);
            assertThat(result.times(Kind.EXACT, Asked.Hits.NONE).count()).isZero();
            assertThat(result.adding().count()).isEqualTo(2);
            assertThat(result.ways()).containsOnlyKeys(Kind.EXACT);
            assertThat(result.ways(Kind.EXACT)).matches("scan \\d+\\.?\\d*");
            assertThat(result.ways(Kind.CONTIGUOUS)).isEqualTo("-");
        }
    }

    @Test
    void wrongAnswersAreTold() {
        try (SerialEngine engine = new FindsNothing()) {
            assertThat(trial(engine).differences())
                    .hasSize(10)
                    .allMatch(difference -> difference.contains("0 marks instead of 1"));
        }
    }

    @Test
    void reportHasALineForEveryKindAndAColumnForEveryEngine() {
        try (SerialEngine one = new ScanEngine();
                SerialEngine other = new FindsNothing()) {
            String report = new TrialReport(500, List.of(Kind.EXACT), List.of(trial(one), trial(other))).print();
            assertThat(report).containsPattern("kind +asked +scan +nothing\\n");
            assertThat(report).containsPattern("exact +20 +[0-9.]+/[0-9.]+ ×[0-9.]+ +[0-9.]+/[0-9.]+ ×[0-9.]+\\n");
            assertThat(report).containsPattern("bytes a mark, disk +0.000 +2.0\\n");
        }
    }

    private TrialResult trial(SerialEngine engine) {
        List<SerialQuestion> questions =
                new QuestionMaker(marks, Population.random(1)).questions(Kind.EXACT, OPTIONS.questions());
        List<Asked> asked = questions.stream()
                .map(question -> new Asked(question, oracle.expected(question)))
                .toList();
        return new Trial(engine, oracle, OPTIONS)
                .run(marks, Map.of(Kind.EXACT, questions), Map.of(Kind.EXACT, asked), List.of("A1", "B2"));
    }

    /** An engine that is very fast. */
    private static final class FindsNothing implements SerialEngine {
        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public void load(List<String> marks) {
            // It will not need them.
        }

        @Override
        public void add(String mark) {
            // Nor this one.
        }

        @Override
        public List<String> ways(SerialQuestion question) {
            return List.of("guess");
        }

        @Override
        public SerialAnswer answer(SerialQuestion question, String way, int limit) {
            return new SerialAnswer(0, List.of());
        }

        @Override
        public boolean understandsNotation() {
            return true;
        }

        @Override
        public Size size() {
            return new Size(0, 1000);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
