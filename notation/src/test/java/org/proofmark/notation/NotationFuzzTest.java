package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A small share of what the fuzzer does, at every build. */
class NotationFuzzTest {
    private static final String SIGNS = "AB12()[]{}<>?*:\\-= @6=٢Ж\n";

    @Test
    void anythingIsReadOrRefused() {
        Random random = new Random(9);
        for (int i = 0; i < 100_000; i++) {
            byte[] data = new byte[1 + random.nextInt(24)];
            if (i % 2 == 0) {
                random.nextBytes(data);
            } else {
                data = signs(random);
            }
            byte[] given = data;
            assertThatCode(() -> NotationFuzz.fuzzerTestOneInput(given)).doesNotThrowAnyException();
        }
    }

    private static byte[] signs(Random random) {
        StringBuilder text = new StringBuilder(" ");
        for (int left = random.nextInt(20); left > 0; left--) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
