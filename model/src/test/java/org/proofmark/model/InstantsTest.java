package org.proofmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    @Test
    void readsAsThePlatformDoes() {
        SplittableRandom random = new SplittableRandom(11);
        long latest = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
        for (int i = 0; i < 100_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(-latest / 5, latest));
            assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-17T08:09:10Z",
                "2024-02-29T00:00:00.000Z",
                "2024-12-31T24:00:00.000Z",
                "2016-12-31T23:59:60.000Z",
                "2024-05-17T08:09:10.123456Z"
            })
    void leavesOtherFormsToThePlatform(String text) {
        assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29T00:00:00.000Z", "2024-05-17T08:09:10.12xZ", "2024-05-17T25:09:10.123Z", ""})
    void refusesWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(DateTimeParseException.class);
    }
}
