package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.proofmark.bench.SerialQuestion.Kind;

/** What every engine must do: find what the scan finds, in each of its ways, and what was added last. */
final class EngineContract {
    private static final int MARKS = 2_000;
    private static final int LIMIT = 100;

    private EngineContract() {}

    /** Asks twenty questions of every kind. */
    static void check(Supplier<? extends SerialEngine> make, Population population) {
        List<String> marks = population.marks(MARKS, 21);
        try (ScanEngine scan = new ScanEngine();
                SerialEngine engine = make.get()) {
            scan.load(marks);
            engine.load(marks);
            Oracle oracle = new Oracle(scan, marks);
            for (Kind kind : population.kinds()) {
                for (SerialQuestion question : new QuestionMaker(marks, Population.random(4)).questions(kind, 20)) {
                    engine.ways(question).forEach(way -> check(engine, way, question, oracle));
                }
            }
        }
    }

    private static void check(SerialEngine engine, String way, SerialQuestion question, Oracle oracle) {
        int limit = oracle.limit(engine, LIMIT);
        SerialAnswer answer = engine.answer(question, way, limit);
        assertThat(oracle.difference(engine, question, answer, limit, oracle.expected(question)))
                .as("%s by %s", question, way)
                .isEmpty();
    }

    /** Adds marks one by one, and looks for each in every way. */
    static void checkAdding(Supplier<? extends SerialEngine> make) {
        List<String> marks = new ArrayList<>(List.of("AB123456", "AB123457"));
        try (SerialEngine engine = make.get()) {
            engine.load(marks);
            for (String mark : List.of("ZZ9876", "AB123456", "QQ555X")) {
                marks.add(mark);
                engine.add(mark);
                for (SerialQuestion question : List.of(
                        new SerialQuestion(Kind.EXACT, mark), new SerialQuestion(Kind.CONTIGUOUS, "*" + mark + "*"))) {
                    long expected = marks.stream().filter(mark::equals).count();
                    for (String way : engine.ways(question)) {
                        SerialAnswer answer = engine.answer(question, way, LIMIT);
                        assertThat(answer.count()).isEqualTo(expected);
                        assertThat(answer.marks()).contains(marks.size() - 1);
                    }
                }
            }
        }
    }
}
