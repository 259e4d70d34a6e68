package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {
    @Test
    void everythingMayBeLeftOut() {
        BenchOptions options = BenchOptions.parse(new String[0]);
        assertThat(options.engines()).containsExactlyElementsOf(Engines.names());
        assertThat(options.populations()).containsExactly(Population.values());
        assertThat(options.marks()).isEqualTo(1_000_000);
    }

    @Test
    void whatIsGivenCounts() {
        BenchOptions options = BenchOptions.parse(
                "--marks 10_000 --populations 4,1 --peers scan,lucene --questions 7 --rounds 3 --seconds 5 --seed 9"
                        .split(" "));
        assertThat(options)
                .isEqualTo(new BenchOptions(
                        List.of("scan", "lucene"), 10_000, List.of(Population.RANDOM, Population.PARTIAL), 7, 3, 5, 9));
    }

    @Test
    void whatIsUnknownIsNamed() {
        assertThatThrownBy(() -> BenchOptions.parse(new String[] {"--mark", "5"}))
                .hasMessageContaining("‘--mark’")
                .hasMessageContaining("--marks");
        assertThatThrownBy(() -> BenchOptions.parse(new String[] {"--marks"})).hasMessageContaining("‘--marks’");
        assertThatThrownBy(() -> BenchOptions.parse(new String[] {"--populations", "1,5"}))
                .hasMessageContaining("‘5’");
        assertThatThrownBy(() -> BenchOptions.parse(new String[] {"--peers", "scan,grep"}))
                .hasMessageContaining("‘grep’");
        assertThatThrownBy(() -> BenchOptions.parse(new String[] {"--marks", "many"}))
                .hasMessageContaining("--marks")
                .hasMessageContaining("‘many’");
    }
}
