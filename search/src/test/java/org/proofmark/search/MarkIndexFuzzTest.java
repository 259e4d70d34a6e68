package org.proofmark.search;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A small share of what the fuzzer does, at every build. */
class MarkIndexFuzzTest {
    @Test
    void anythingIsAnsweredOrRefused() {
        Random random = new Random(4);
        GeneratedReadings generated = new GeneratedReadings(4, "AB12()[]{}<>?*:\\-=٢Ж .");
        for (int i = 0; i < 20_000; i++) {
            byte[] data =
                    (" " + generated.notation(random.nextInt(20) == 0 ? 70 : 12, 0.2)).getBytes(StandardCharsets.UTF_8);
            data[0] = (byte) random.nextInt(16);
            assertThatCode(() -> MarkIndexFuzz.fuzzerTestOneInput(data)).doesNotThrowAnyException();
        }
    }
}
