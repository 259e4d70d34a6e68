package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.proofmark.bench.SerialQuestion.Kind;

/** An oracle that accepts everything would make every peer right. */
class OracleTest {
    private static final int LIMIT = 2;
    private static final SerialQuestion QUESTION = new SerialQuestion(Kind.CONTIGUOUS, "*12*");

    private final List<String> plain = List.of("A12", "B13", "C12", "D12");
    private final List<String> partial = List.of("A12", "B13", "C12", "?12");
    private final ScanEngine scan = new ScanEngine();
    private final SerialEngine engineOfText = new SqliteEngine();

    @AfterEach
    void close() {
        scan.close();
        engineOfText.close();
    }

    @Test
    void acceptsTheRightAnswerWhicheverMarksItNames() {
        Oracle oracle = oracle(plain);
        assertThat(difference(oracle, new SerialAnswer(3, List.of(0, 2)))).isEmpty();
        assertThat(difference(oracle, new SerialAnswer(3, List.of(3, 0)))).isEmpty();
    }

    @Test
    void namesWhatIsWrong() {
        Oracle oracle = oracle(plain);
        assertThat(difference(oracle, new SerialAnswer(2, List.of(0, 2)))).contains("2 marks instead of 3");
        assertThat(difference(oracle, new SerialAnswer(3, List.of(0)))).contains("1 marks named of 3");
        assertThat(difference(oracle, new SerialAnswer(3, List.of(0, 0)))).contains("a mark is named twice");
        assertThat(difference(oracle, new SerialAnswer(3, List.of(0, 1)))).contains("mark 1 does not fit");
    }

    @Test
    void engineOfTextIsHeldToTheMarksThatWereReadWhole() {
        Oracle oracle = oracle(partial);
        int all = oracle.limit(engineOfText, LIMIT);
        Oracle.Expected expected = oracle.expected(QUESTION);
        assertThat(expected).isEqualTo(new Oracle.Expected(3, 2));
        assertThat(all).isEqualTo(Integer.MAX_VALUE);
        assertThat(oracle.difference(engineOfText, QUESTION, new SerialAnswer(2, List.of(0, 2)), all, expected))
                .isEmpty();
        assertThat(oracle.difference(engineOfText, QUESTION, new SerialAnswer(2, List.of(0, 3)), all, expected))
                .contains("1 marks instead of 2");
    }

    private Optional<String> difference(Oracle oracle, SerialAnswer answer) {
        assertThat(oracle.limit(engineOfText, LIMIT)).isEqualTo(LIMIT);
        return oracle.difference(engineOfText, QUESTION, answer, LIMIT, oracle.expected(QUESTION));
    }

    private Oracle oracle(List<String> marks) {
        scan.load(marks);
        return new Oracle(scan, marks);
    }
}
